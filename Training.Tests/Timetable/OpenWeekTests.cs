using Training.Application.Timetable;
using Training.Application.Timetable.Open;

namespace Training.Tests.Timetable;

/// <summary>The board says what clashes by now and what people were not told of (P10, P13).</summary>
public abstract class OpenWeekTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : OpenWeekTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : OpenWeekTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task What_differs_from_the_publication_is_listed_with_what_people_were_told()
    {
        var school = await app.GivenSchool();
        var moved = await app.GivenSession(school.Plan());
        await app.GivenPublication(school);
        (await Week(school)).Drafts.ShouldBeEmpty();
        (await app.Send(new ChangeSession(moved, school.Plan(first: 5, until: 9)))).Errors.ShouldBeEmpty();
        var added = await app.GivenSession(school.Plan());

        var week = await Week(school);

        week.Drafts.Select(draft => (draft.Id, draft.Before?.From, draft.Now.From))
            .ShouldBe([(added, null, 450), (moved, 450, 810)]);
        week.Clashing.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_session_whose_room_closes_clashes_though_it_was_published()
    {
        var school = await app.GivenSchool();
        var id = await app.GivenSession(school.Plan());
        await app.GivenSession(school.Plan(first: 5, until: 9) with { Room = null });
        await app.GivenPublication(school);
        await app.GivenClosing(school, school.Opens);

        var clash = (await Week(school)).Clashing.ShouldHaveSingleItem();

        clash.Id.ShouldBe(id);
        clash.Reasons.ShouldHaveSingleItem().Code.ShouldBe("timetable.room_closed");
    }

    [Fact]
    public async Task The_page_leads_from_a_clash_to_its_session()
    {
        var school = await app.GivenSchool();
        var id = await app.GivenSession(school.Plan());
        await app.GivenClosing(school, school.Opens);

        var page = await TestPage.Open(
            await app.SignedIn(Role.AcademicOffice),
            $"/timetable/{await app.CodeOf(school.Cohort)}/open?day={school.Opens:O}"
        );

        page.Links(".clashing a").ShouldHaveSingleItem().Address.ShouldBe($"/timetable/sessions/{id}");
        page.Text(".clashing li").ShouldContain("ngừng dùng từ");
    }

    private async Task<OpenWeek> Week(GivenSchool school)
    {
        var asked = new ShowOpenWeek(await app.CodeOf(school.Cohort), school.Opens);
        (await app.Send(asked)).Succeeded(out var week).ShouldBeTrue();
        return week!;
    }
}
