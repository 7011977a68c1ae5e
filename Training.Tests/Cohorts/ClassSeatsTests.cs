namespace Training.Tests.Cohorts;

public abstract class ClassSeatsTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : ClassSeatsTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ClassSeatsTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Of_thirty_callers_after_five_seats_five_get_one_and_the_others_read_class_full()
    {
        var id = await app.GivenClass(await app.GivenCohort(), capacity: 5);

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => app.TakeSeat(id))));

        answers.Count(answer => answer.Succeeded(out _)).ShouldBe(5);
        answers.SelectMany(answer => answer.Errors).ShouldAllBe(error => error.Code == "cohorts.class_full");
        (await app.Db(db => db.Classes.SingleAsync(c => c.Id == id))).SeatsTaken.ShouldBe(5);
    }
}
