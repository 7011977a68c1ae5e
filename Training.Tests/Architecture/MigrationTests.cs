using Training.Infrastructure.Persistence;

namespace Training.Tests.Architecture;

public sealed class MigrationTests
{
    [Fact]
    public void Sqlite_migrations_are_up_to_date() => ShouldBeUpToDate(new SqliteDesign().CreateDbContext([]));

    [Fact]
    public void Postgres_migrations_are_up_to_date() => ShouldBeUpToDate(new PostgreSqlDesign().CreateDbContext([]));

    private static void ShouldBeUpToDate(TrainingDb db)
    {
        using (db)
            db.Database.HasPendingModelChanges().ShouldBeFalse();
    }
}
