using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Training.Tests.Persistence;

public abstract class EnumColumnTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : EnumColumnTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : EnumColumnTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task A_column_of_states_refuses_a_state_that_does_not_exist() =>
        await Should.ThrowAsync<DbException>(() => Insert("Dancing"));

    [Fact]
    public async Task And_takes_one_that_does()
    {
        await Insert("Cancelled");

        (await app.Db(db => db.WorkItems.CountAsync(item => item.State == WorkState.Cancelled))).ShouldBe(1);
    }

    private async Task Insert(string state)
    {
        var table = await app.Db(db => Task.FromResult(db.Model.FindEntityType(typeof(WorkItem))!));
        var values = table
            .GetProperties()
            .Where(property => !property.IsNullable && property.GetDefaultValueSql() is null)
            .ToDictionary(property => property.GetColumnName(), property => Sample(property, state));
        await app.Sql(
            $"insert into work_item ({string.Join(", ", values.Keys)}) values ({string.Join(", ", values.Values)})"
        );
    }

    private static string Sample(IProperty property, string state) =>
        property.Name switch
        {
            nameof(WorkItem.State) => $"'{state}'",
            nameof(WorkItem.Lane) => "'Upkeep'",
            nameof(WorkItem.Id) => $"'{Guid.NewGuid()}'",
            _ when property.ClrType == typeof(string) => $"'{Guid.NewGuid()}'",
            _ when property.ClrType == typeof(bool) => "false",
            _ when property.ClrType == typeof(DateTime) => "CURRENT_TIMESTAMP",
            _ => "1",
        };
}
