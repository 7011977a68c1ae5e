using System.Net;
using static Training.Tests.Support.GivenAccounts;

namespace Training.Tests.Access;

/// <summary>The only way into an empty installation: there is no default account (ASVS 6.3.2).</summary>
public abstract class FirstAdministratorTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : FirstAdministratorTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : FirstAdministratorTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task The_link_of_an_empty_installation_makes_one_administrator_who_must_then_protect_the_account()
    {
        (await app.Db(db => db.Accounts.CountAsync())).ShouldBe(0);
        await Eventually.Holds(() => app.Db(db => db.AccessLinks.AnyAsync())); // the one that the start prints
        var key = (await Issue()).ShouldNotBeNull();
        using var browser = app.Visitor();
        var page = await TestPage.Open(browser, $"/first-administrator?key={key}");

        var answer = await page.Submit(("Name", "Ngô Mới"), ("Email", "first@example.vn"), ("Password", Password));

        answer.Status.ShouldBe(HttpStatusCode.Redirect);
        var account = await app.Db(db => db.Accounts.AsNoTracking().SingleAsync());
        account.Roles.Select(held => held.Role).ShouldBe([Role.Administrator]);
        var accounts = await browser.GetAsync(new Uri("/accounts", UriKind.Relative));
        accounts.Headers.Location.ShouldNotBeNull().OriginalString.ShouldStartWith("/account/second-factor");
        (await Issue()).ShouldBeNull();
        var again = new CreateFirstAdministrator(key, "Ngô Hai", "second@example.vn", Password, Device: null);
        (await app.Send(again)).Errors.ShouldBe([AccessErrors.LinkDead]);
    }

    private Task<string?> Issue() => app.Use<FirstLink, string?>(link => link.Issue(default));
}
