using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Training.Infrastructure.Persistence;

namespace Training.Tests.Architecture;

/// <summary>What <c>./migrations.sh</c> wrote is what the model is now.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void Sqlite_migrations_are_up_to_date() => ShouldBeUpToDate(new SqliteDesign().CreateDbContext([]));

    [Fact]
    public void Postgres_migrations_are_up_to_date() => ShouldBeUpToDate(new PostgreSqlDesign().CreateDbContext([]));

    [Fact]
    public void Sqlite_model_compiled_in_advance_is_the_model() =>
        ShouldBeTheModel(new SqliteDesign().CreateDbContext([]));

    [Fact]
    public void Postgres_model_compiled_in_advance_is_the_model() =>
        ShouldBeTheModel(new PostgreSqlDesign().CreateDbContext([]));

    private static void ShouldBeUpToDate(TrainingDb db)
    {
        using (db)
            db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    private static void ShouldBeTheModel(TrainingDb db)
    {
        using (db)
        {
            var written = db.GetService<IDesignTimeModel>().Model;
            var model = db.GetService<IModelRuntimeInitializer>().Initialize(written, designTime: false);
            Lines(db.Model).ShouldBe(Lines(model));
        }
    }

    /// <summary>All but the table: compiled in advance, a complex type says it too, of its own.</summary>
    private static IEnumerable<string> Lines(IModel model) =>
        model
            .ToDebugString(MetadataDebugStringOptions.LongDefault)
            .Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => line != "Annotations:" && !OfTheTable.Any(line.StartsWith));

    private static readonly string[] OfTheTable =
    [
        "Relational:FunctionName:",
        "Relational:Schema:",
        "Relational:SqlQuery:",
        "Relational:TableName:",
        "Relational:ViewName:",
        "Relational:ViewSchema:",
    ];
}
