using System.Net;

namespace Training.Tests.Enrolment;

public abstract class MovePagesTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : MovePagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : MovePagesTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task From_the_profile_a_trainee_goes_on_leave_comes_back_and_withdraws_each_by_its_decision()
    {
        var (@class, person) = await Trainee();
        using var hr = await app.SignedIn(Role.Hr);

        await Take(hr, person, StepKind.WentOnLeave, ("Reason", "sinh con"), ("Decision.Number", "12/QĐ-SNV"));
        await Take(hr, person, StepKind.Returned, ("Into", @class));
        await Take(hr, person, StepKind.Withdrew, ("Reason", "nguyện vọng cá nhân"), ("On", "2026-06-01"));

        var profile = await TestPage.Open(hr, $"/people/{person}");
        var happened = profile.Text("ol.tl");
        happened.ShouldContain("12/QĐ-SNV");
        happened.ShouldContain("sinh con");
        happened.ShouldContain("nguyện vọng cá nhân");
        (await Stored(person)).State.ShouldBe(CandidacyState.Withdrawn);
    }

    [Fact]
    public async Task A_bulk_action_first_says_whom_it_is_about_and_leaves_the_others_as_they_are()
    {
        var (@class, enrolled) = await Trainee();
        var cohort = (await Stored(enrolled)).CohortId;
        var other = await Code(await app.GivenClass(cohort));
        var waiting = await app.GivenTrainee(cohort, "Lê Chờ");
        using var hr = await app.SignedIn(Role.Hr);
        var list = await TestPage.Open(hr, "/people");

        var preview = await list.Post("/moves?handler=Preview", "#people", Picks(enrolled, waiting));
        preview.Text("section[aria-labelledby=fit]").ShouldContain(@class);
        preview.Text("section[aria-labelledby=out]").ShouldContain("Lê Chờ");
        var done = await preview.Submit(("Into", other), ("On", "2026-04-10"), ("Reason", "gần nhà"));

        done.Status.ShouldBe(HttpStatusCode.Redirect);
        (await Stored(enrolled)).Spells.Count.ShouldBe(2);
        (await Stored(waiting)).State.ShouldBe(CandidacyState.Applied);
    }

    [Fact]
    public async Task A_decision_without_its_reason_is_shown_again_with_what_was_typed()
    {
        var (_, person) = await Trainee();
        using var hr = await app.SignedIn(Role.Hr);
        var page = await TestPage.Open(hr, $"/moves?pick={person}&step={StepKind.Withdrew}");

        var refused = await page.Submit(("Decision.Number", "9/QĐ"), ("On", "2026-06-01"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Value("#Decision_Number").ShouldBe("9/QĐ");
        (await Stored(person)).State.ShouldBe(CandidacyState.Enrolled);
    }

    [Fact]
    public async Task Those_who_wait_for_a_class_are_a_list_of_their_own()
    {
        var (_, enrolled) = await Trainee();
        var cohort = (await Stored(enrolled)).CohortId;
        await app.GivenTrainee(cohort, "Lê Chờ");
        using var hr = await app.SignedIn(Role.Hr);

        var list = await TestPage.Open(hr, $"/people?cohort={await app.CodeOf(cohort)}&without=Class");

        list.Texts("tbody a.name").ShouldBe(["Lê Chờ"]);
    }

    [Fact]
    public async Task Who_took_a_list_out_is_on_record()
    {
        await Trainee();
        using var hr = await app.SignedIn(Role.Hr);
        var before = await app.Db(db => db.ListExports.CountAsync());

        await (await TestPage.Open(hr, "/people")).SubmitForm("#people");

        (await app.Db(db => db.ListExports.CountAsync())).ShouldBe(before + 1);
        (await app.Db(db => db.AuditEntries.CountAsync(entry => entry.Deed == "ExportPeople"))).ShouldBeGreaterThan(0);
    }

    private static async Task Take(HttpClient hr, PersonId person, StepKind step, params (string, object)[] typed)
    {
        var page = await TestPage.Open(hr, $"/moves?pick={person}&step={step}");
        var on = ("On", (object)page.Value("#On"));
        var fields = Array.Exists(typed, field => field.Item1 == "On") ? typed : [.. typed, on];
        (await page.Submit(fields)).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    private static (string, object)[] Picks(params PersonId[] people) =>
        [.. people.Select(person => ("pick", (object)person)), ("step", StepKind.Transferred)];

    private async Task<(string Class, PersonId Person)> Trainee()
    {
        var cohort = await app.GivenCohort(plannedSize: 80);
        var code = await Code(await app.GivenClass(cohort));
        var person = await app.GivenPerson();
        var opening = DateOnly.FromDateTime(app.Clock.GetUtcNow().Date).AddDays(30);
        var candidacy = await app.GivenCandidacy(cohort, person);
        var enrolled = await app.Send(new EnrolTrainees([candidacy], code, new Act(opening, Decision.None)));
        enrolled.Errors.ShouldBeEmpty();
        return (code, person);
    }

    private Task<Candidacy> Stored(PersonId person) =>
        app.Db(db => db.Candidacies.Include(c => c.Spells).SingleAsync(c => c.PersonId == person));

    private Task<string> Code(ClassId id) =>
        app.Db(db => db.Classes.Where(c => c.Id == id).Select(c => c.Code).SingleAsync());
}
