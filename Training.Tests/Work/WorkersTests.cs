namespace Training.Tests.Work;

public abstract class WorkersTests(TestApp app)
{
    public sealed class OnSqlite(SqliteAppWithWorkers app) : WorkersTests(app), IClassFixture<SqliteAppWithWorkers>;

    public sealed class OnPostgres(PostgresAppWithWorkers app)
        : WorkersTests(app),
            IClassFixture<PostgresAppWithWorkers>;

    [Fact]
    public async Task Work_whose_hint_was_lost_is_run_after_the_next_sweep()
    {
        var id = await app.GivenWork(new CountTo(Probes.NewName(), 3));

        app.Clock.Advance(TimeSpan.FromSeconds(10));

        await Eventually.Holds(async () => (await app.Work(id)).State == WorkState.Done);
    }
}
