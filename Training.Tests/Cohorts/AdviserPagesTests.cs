using System.Net;
using Training.Application.Audit;

namespace Training.Tests.Cohorts;

public abstract class AdviserPagesTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : AdviserPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : AdviserPagesTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task SEC_13_an_adviser_found_by_name_without_accents_sees_the_class_from_then_on()
    {
        var adviser = await app.GivenSession(await Adviser("Đặng Thị Hòa"));
        var (cohort, @class) = await Scene();
        var theirs = app.SignedIn(adviser);

        (await TestPage.Open(theirs, $"/classes/{@class}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var found = await TestPage.Open(app.CreateClient(), $"/classes/{@class}/adviser?q=dang thi hoa");
        found.Texts("#choose li b").ShouldBe(["Đặng Thị Hòa"]);
        var shown = await found.SubmitForm("#choose", ("Adviser", adviser.Account));

        shown.Text(".head").ShouldContain("Đặng Thị Hòa");
        (await TestPage.Open(app.CreateClient(), $"/cohorts/{cohort}"))
            .Text("#classes-of")
            .ShouldContain("Đặng Thị Hòa");
        (await TestPage.Open(app.CreateClient(), $"/cohorts/{cohort}/classes"))
            .Text("table")
            .ShouldContain("Đặng Thị Hòa");
        (await TestPage.Open(theirs, $"/classes/{@class}")).Texts("tbody .name").ShouldBe(["Lê Ánh"]);
        (await TestPage.Open(theirs, "/")).Texts("main .name").ShouldContain(@class);
        var deeds = await app.Db(db =>
            db.Set<AuditEntry>().Where(e => e.Deed == nameof(AppointAdviser)).Select(e => e.Changes).ToListAsync()
        );
        deeds.ShouldContain(changes => changes.Contains(adviser.Account.ToString()));
    }

    [Fact]
    public async Task Taking_the_class_away_takes_its_people_out_of_sight_at_once()
    {
        var adviser = await app.GivenSession(await Adviser("Vũ Hải Yến"));
        var (_, @class) = await Scene();
        (await app.Send(new AppointAdviser(@class, adviser.Account))).Errors.ShouldBeEmpty();

        var page = await TestPage.Open(app.CreateClient(), $"/classes/{@class}/adviser");
        await page.SubmitForm("main .acts");

        (await TestPage.Open(app.SignedIn(adviser), $"/classes/{@class}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_an_account_with_that_role_can_be_made_adviser()
    {
        var (_, @class) = await Scene();
        var instructor = await app.GivenAccount([Role.Instructor]);

        var refused = await app.Send(new AppointAdviser(@class, instructor.Id));
        var nobody = await (await TestPage.Open(app.CreateClient(), $"/classes/{@class}/adviser")).SubmitForm(
            "#choose"
        );

        refused.Errors.ShouldHaveSingleItem().Code.ShouldBe("cohorts.not_an_adviser");
        nobody.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        nobody.Text(".summary").ShouldContain("Chọn một người");
    }

    private async Task<(string Cohort, string Class)> Scene()
    {
        await Adviser("Mai Thùy Dung");
        var id = await app.GivenCohort(plannedSize: 40);
        var into = await app.GivenClass(id);
        var code = await app.Db(db => db.Classes.Where(c => c.Id == into).Select(c => c.Code).SingleAsync());
        var someone = await app.GivenCandidacy(id, await app.GivenPerson(GivenPeople.Details("Lê Ánh")));
        var opening = DateOnly.FromDateTime(app.Clock.GetUtcNow().Date).AddDays(30);
        (await app.Send(new EnrolTrainees([someone], code, new Act(opening, Decision.None)))).Errors.ShouldBeEmpty();
        return (await app.CodeOf(id), code);
    }

    private async Task<Account> Adviser(string name)
    {
        var now = app.Clock.GetUtcNow();
        var account = new Account(UserId.New(now), $"{Guid.NewGuid():n}@example.vn", name, "vi", now);
        account.SetRoles([Role.ClassAdviser], otherAdministrators: 1).Errors.ShouldBeEmpty();
        await app.Save(account);
        return account;
    }
}
