using Training.Application.Messages.Devices;
using Training.Infrastructure.Secrets;
using static Training.Tests.Imports.Lists;

namespace Training.Tests.Secrets;

/// <summary>A column that someone seals and forgets to tell the rotation of is found here, in the database itself.</summary>
public abstract class RotationReachesAllTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : RotationReachesAllTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : RotationReachesAllTests(app), IClassFixture<PostgresApp>;

    /// <summary>The trail keeps what was sealed then, and the proof of a key is sealed with that key.</summary>
    private static readonly string[] Kept = ["audit_entry", "field_key"];

    [Fact]
    public async Task After_a_rotation_no_column_of_any_table_holds_anything_of_the_old_key()
    {
        await app.GivenPerson();
        var session = await app.GivenSession(Role.Administrator);
        var browser = new PushedBrowser("https://push.example.org/1");
        var device = new AddDevice(browser.Address, Guid.NewGuid(), UserAgent: null);
        await app.SendAs(session.Account, [Permission.OwnData], device);
        await app.Import(await app.GivenCohort(), [Header, Person()]);
        (await SealedWith("k1:")).ShouldBe([
            "identity_paper.number_sealed",
            "import_row.content",
            "person.sensitive",
            "push_device.address_sealed",
            "push_key.private_key_sealed",
            "second_factor.secret_sealed",
        ]);

        await app.Services.RotateFieldKeys(new Progress<int>(), default);

        (await SealedWith("k1:")).ShouldBeEmpty();
        (await SealedWith("k2:")).Count.ShouldBe(6);
    }

    private async Task<List<string>> SealedWith(string mark)
    {
        var columns = await app.Db(db =>
            Task.FromResult(
                (
                    from entity in db.Model.GetEntityTypes()
                    let table = entity.GetTableName()
                    where table is not null && !Kept.Contains(table)
                    from property in entity.GetFlattenedProperties()
                    where property.ClrType == typeof(string)
                    select (Table: table, Column: property.GetColumnName())
                )
                    .Distinct()
                    .ToList()
            )
        );
        var found = new List<string>();
        foreach (var (table, column) in columns)
        {
            var count = await app.Sql($"select count(*) from {table} where \"{column}\" like '{mark}%'");
            if (Convert.ToInt64(count, provider: null) > 0)
                found.Add($"{table}.{column}");
        }
        found.Sort(StringComparer.Ordinal);
        return found;
    }
}
