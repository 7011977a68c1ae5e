using Training.Application.Timetable;
using Training.Application.Timetable.Printing;

namespace Training.Tests.Timetable;

/// <summary>Sheets of paper say what people were told, unless the draft is asked for (DOC-01).</summary>
public abstract class PrintTimetableTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : PrintTimetableTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : PrintTimetableTests(app), IClassFixture<PostgresApp>;

    [Theory]
    [InlineData(BoardBy.Class)]
    [InlineData(BoardBy.Instructor)]
    [InlineData(BoardBy.Room)]
    [InlineData(BoardBy.Cohort)]
    public async Task What_was_published_is_printed_and_the_draft_only_when_asked_for(BoardBy by)
    {
        var school = await app.GivenSchool();
        var id = await app.GivenSession(school.Plan());
        await app.GivenPublication(school);
        (await app.Send(new ChangeSession(id, school.Plan(first: 5, until: 9)))).Errors.ShouldBeEmpty();

        var published = await Print(school, by);
        var draft = await Print(school, by, draft: true);

        published.Last!.Number.ShouldBe(1);
        published.Sheets.ShouldHaveSingleItem().Sessions.ShouldHaveSingleItem().Begins.ShouldBe(new TimeOnly(7, 30));
        draft.Sheets.ShouldHaveSingleItem().Sessions.ShouldHaveSingleItem().Begins.ShouldBe(new TimeOnly(13, 30));
    }

    [Fact]
    public async Task Each_class_has_a_sheet_for_each_week_in_which_it_is_taught()
    {
        var school = await app.GivenSchool();
        var second = await app.GivenClass(school.Cohort, capacity: 20);
        await app.GivenSession(school.Plan() with { Classes = [school.Class, second] });
        await app.GivenSession(school.Plan(day: 14));
        var cancelled = await app.GivenSession(school.Plan(day: 7));
        await app.GivenPublication(school);
        (await app.Send(new CancelSession(cancelled, "Bão"))).Errors.ShouldBeEmpty();
        await app.GivenPublication(school);

        var all = await Print(school, BoardBy.Class, weeks: 3);
        var whole = await Print(school, BoardBy.Cohort, weeks: 3);

        var monday = school.Opens.Monday();
        all.Sheets.Select(sheet => (sheet.Subject.Id, sheet.Monday))
            .ShouldBe(
                [(school.Class.Value, monday), (school.Class.Value, monday.AddDays(14)), (second.Value, monday)],
                ignoreOrder: true // of classes: by code, L99 behind L100
            );
        whole.Sheets.Select(sheet => sheet.Monday).ShouldBe([monday, monday.AddDays(14)]);
        whole.Sheets[0].Sessions.ShouldHaveSingleItem().Classes.Count.ShouldBe(2);
    }

    [Fact]
    public async Task More_than_half_a_year_at_once_is_refused()
    {
        var school = await app.GivenSchool();

        var refused = await app.Send(
            new PrintTimetable(await app.CodeOf(school.Cohort), BoardBy.Class, Of: null, school.Opens, Weeks: 27)
        );

        refused.Errors.ShouldHaveSingleItem().Code.ShouldBe("printing.weeks");
    }

    private async Task<PrintedTimetable> Print(GivenSchool school, BoardBy by, int weeks = 1, bool draft = false)
    {
        Guid? of = by switch
        {
            BoardBy.Instructor => school.Instructor.Value,
            BoardBy.Room => school.Room.Value,
            _ => null,
        };
        var asked = new PrintTimetable(await app.CodeOf(school.Cohort), by, of, school.Opens, weeks, draft);
        (await app.Send(asked)).Succeeded(out var printed).ShouldBeTrue();
        return printed!;
    }
}
