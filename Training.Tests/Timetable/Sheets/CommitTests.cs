using Training.Application.Timetable;
using Training.Application.Timetable.Sheets;

namespace Training.Tests.Timetable.Sheets;

/// <summary>P3, P10: what was planned is what is done, or the row says why not; no import creates a clash.</summary>
public abstract class CommitTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : CommitTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : CommitTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Rows_that_take_each_others_places_go_in_together_and_the_step_can_be_undone()
    {
        var school = await app.GivenSchool();
        var @class = await app.ClassCode(school);
        var (one, other) = (await app.GivenSession(school.Plan()), await app.GivenSession(school.Plan(day: 1)));

        var sheet = await app.Plan(
            school,
            TimetableFiles.Header,
            school.Row(@class, one, day: 1),
            school.Row(@class, other),
            school.Row(@class, day: 2)
        );
        var done = await app.Commit(sheet);

        (done.State, done.Counts.WentIn, done.Counts.Refused).ShouldBe((SheetState.Committed, 3, 0));
        (await app.PlanOf(one)).Date.ShouldBe(school.Opens.AddDays(1));
        (await app.PlanOf(other)).Date.ShouldBe(school.Opens);
        (await app.Send(new UndoTimetableStep(school.Cohort))).Errors.ShouldBeEmpty();
        (await app.PlanOf(one)).Date.ShouldBe(school.Opens);
        (await Dates(school)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_session_that_changed_since_is_refused_and_so_is_whoever_wanted_its_place()
    {
        var school = await app.GivenSchool();
        var @class = await app.ClassCode(school);
        var (one, other) = (await app.GivenSession(school.Plan()), await app.GivenSession(school.Plan(day: 1)));
        var sheet = await app.Plan(
            school,
            TimetableFiles.Header,
            school.Row(@class, one, day: 3),
            school.Row(@class, other),
            school.Row(@class, day: 4)
        );

        (await app.Send(new ChangeSession(one, school.Plan() with { Note = "Mới" }))).Errors.ShouldBeEmpty();
        var done = await app.Commit(sheet);

        var lines = await app.Lines(sheet);
        lines.Select(line => line.Result).ShouldBe([LineResult.Outdated, LineResult.Clashing, LineResult.Created]);
        lines[1].Said().ShouldBe([(SheetField.FirstPeriod, "timetable.class_taken")]);
        (done.Counts.WentIn, done.Counts.Refused).ShouldBe((1, 2));
        (await app.PlanOf(one)).Note.ShouldBe("Mới");
    }

    [Fact]
    public async Task Pressed_twice_it_is_done_once()
    {
        var (school, @class) = await app.GivenTaughtSchool();
        var sheet = await app.Plan(school, TimetableFiles.Header, school.Row(@class));

        (await app.Send(new CommitTimetableSheet(sheet))).Succeeded(out var first).ShouldBeTrue();
        (await app.Send(new CommitTimetableSheet(sheet))).Succeeded(out var second).ShouldBeTrue();
        await app.Commit(sheet);

        second.ShouldBe(first);
        (await Dates(school)).ShouldBe([school.Opens]);
    }

    [Fact]
    public async Task A_runner_that_died_between_two_portions_is_followed_by_one_that_goes_on_and_doubles_nothing()
    {
        var (school, @class) = await app.GivenTaughtSchool();
        const int rows = CommitSheetLines.Portion + 20;
        var sheet = await app.Plan(
            school,
            [
                TimetableFiles.Header,
                .. Enumerable
                    .Range(0, rows)
                    .Select(i => school.Row(@class, day: 40 + i / 8, first: i % 8 + 1, last: i % 8 + 1)),
            ]
        );
        (await app.Send(new CommitTimetableSheet(sheet))).Succeeded(out var work).ShouldBeTrue();
        var claim = await app.Claim(work);
        (await app.Portion(claim!)).Succeeded(out _).ShouldBeTrue();
        (await Dates(school)).Count.ShouldBe(CommitSheetLines.Portion); // and then nothing more is heard of it

        await app.LetAnHourPass();
        await app.Sweep();
        await app.LetAnHourPass();
        await app.RunDueWork();

        (await app.Portion(claim!)).Errors.ShouldNotBeEmpty(); // the dead one, should it wake, can write no more
        (await app.Show(sheet)).Counts.Of(LineResult.Created).ShouldBe(rows);
        (await Dates(school)).Count.ShouldBe(rows);
    }

    private Task<List<DateOnly>> Dates(GivenSchool school) =>
        app.Db(db => db.Sessions.Where(s => s.CohortId == school.Cohort).Select(s => s.Date).Order().ToListAsync());
}
