using System.Net;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;

namespace Training.Tests.Messages;

/// <summary>Which letters somebody wants: asked of what may concern them, and of nothing else.</summary>
public abstract class ChoicesTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : ChoicesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ChoicesTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task The_page_offers_what_may_concern_ones_roles_and_saving_it_decides_about_nothing_else()
    {
        var session = await app.GivenSession(Role.Trainee);
        await app.Save(new Unsubscription(session.Account, FactKind.SheetDueSoon, app.Clock.GetUtcNow())); // taught once
        using var trainee = app.SignedIn(session);

        var page = await TestPage.Open(trainee, "/inbox/choices");

        Offers(page, FactKind.SessionsTomorrow).ShouldBeTrue();
        Offers(page, FactKind.EnrolmentDecided).ShouldBeTrue();
        Offers(page, FactKind.RegisterOpen).ShouldBeFalse();
        Offers(page, FactKind.AbsencesOfClass).ShouldBeFalse();

        (await page.SubmitForm("form.card", ("Wanted", $"{FactKind.ResultsPublished}"))).Status.ShouldBe(
            HttpStatusCode.Redirect
        );

        var left = await Left(session);
        left.ShouldContain(FactKind.SessionsTomorrow);
        left.ShouldContain(FactKind.SheetDueSoon);
        left.ShouldNotContain(FactKind.ResultsPublished);
        left.ShouldNotContain(FactKind.RegisterOpen);
    }

    private static bool Offers(TestPage page, FactKind fact) =>
        page.Attribute($"input[name=Wanted][value={fact}]", "value") is not null;

    private Task<List<FactKind>> Left(GivenSession of) =>
        app.Db(db => db.Unsubscriptions.Where(c => c.UserId == of.Account).Select(c => c.Fact).ToListAsync());
}
