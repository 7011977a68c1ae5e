using System.Net;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;

namespace Training.Tests.Timetable;

/// <summary>Who teaches in place of somebody, and sessions made longer or shorter, from the page of the session.</summary>
public abstract class SubstituteTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : SubstituteTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : SubstituteTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Those_who_are_free_come_first_and_the_others_say_why_they_cannot()
    {
        var school = await app.GivenSchool();
        var id = await app.GivenSession(school.Plan());
        var busy = await app.GivenInstructor([school.ModuleCode]);
        var free = await app.GivenInstructor([school.ModuleCode]);
        await app.GivenInstructor(["A1"]);
        var elsewhere = await app.GivenClass(school.Cohort, capacity: 20);
        await app.GivenSession(school.Plan() with { Classes = [elsewhere], Instructors = [busy], Room = null });

        (await app.Send(new ListSubstitutes(id, school.Instructor))).Succeeded(out var found).ShouldBeTrue();

        found!.Select(one => one.Id).ShouldBe([free, busy]);
        found[0].IsFree.ShouldBeTrue();
        found[1].Reasons.ShouldHaveSingleItem().Code.ShouldBe("timetable.instructor_taken");
    }

    [Fact]
    public async Task The_page_gives_the_session_to_somebody_free()
    {
        var school = await app.GivenSchool();
        var id = await app.GivenSession(school.Plan());
        var free = await app.GivenInstructor([school.ModuleCode]);
        var page = await Page(id);

        var given = await page.SubmitForm("form[action*=Substitute]", ("to", free));

        given.Status.ShouldBe(HttpStatusCode.Redirect);
        (await Plan(id)).Instructors.ShouldBe([free]);
    }

    [Fact]
    public async Task A_session_is_made_longer_and_refused_where_the_grid_or_another_session_ends_it()
    {
        var school = await app.GivenSchool();
        var id = await app.GivenSession(school.Plan(until: 4));
        var page = await Page(id);

        (await page.SubmitForm("form[action*=Length]", ("by", 1))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await Plan(id)).Slot.ShouldBe(Slot.OfPeriods(1, 5));

        (await page.SubmitForm("form[action*=Length]", ("by", 1))).Status.ShouldBe(HttpStatusCode.Conflict);
        await app.GivenSession(school.Plan(first: 5, until: 9));
        var refused = await (await Page(id)).SubmitForm("form[action*=Length]", ("by", 1));
        refused.Texts(".summary li").Count.ShouldBe(3);
        (await Plan(id)).Slot.ShouldBe(Slot.OfPeriods(1, 5));
    }

    private async Task<TestPage> Page(SessionId id) =>
        await TestPage.Open(await app.SignedIn(Role.AcademicOffice), $"/timetable/sessions/{id}");

    private async Task<SessionPlan> Plan(SessionId id)
    {
        (await app.Send(new ShowSession(id))).Succeeded(out var view).ShouldBeTrue();
        return view!.Plan;
    }
}
