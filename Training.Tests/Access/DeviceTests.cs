using static Training.Tests.Support.GivenAccounts;

namespace Training.Tests.Access;

/// <summary>What a device is given at the sign-in, and what comes along from another one.</summary>
public abstract class DeviceTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : DeviceTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : DeviceTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task A_language_chosen_on_one_device_is_there_after_signing_in_on_another()
    {
        var account = await app.GivenAccount([Role.Hr], Password);
        using var desk = app.SignedIn(await app.GivenSession(account));
        (await Language(desk)).ShouldBe("vi");
        var page = await TestPage.Open(desk, "/preferences");
        await page.SubmitForm("form.lang", ("language", "en"));

        using var phone = app.Visitor();
        (await Language(phone)).ShouldBe("vi");
        await (await TestPage.Open(phone, "/sign-in")).Submit(("Email", account.Email), ("Password", Password));

        (await Language(phone)).ShouldBe("en");
    }

    [Fact]
    public async Task Over_https_the_cookie_is_bound_to_this_host_and_one_set_without_encryption_is_not_taken()
    {
        var account = await app.GivenAccount([Role.Hr], Password);
        using var browser = app.CreateClient(
            new() { BaseAddress = new("https://localhost"), AllowAutoRedirect = false }
        );
        browser.DefaultRequestHeaders.Add(ActorOfTest.RealGate, "yes");
        var page = await TestPage.Open(browser, "/sign-in");

        var answer = await page.Submit(("Email", account.Email), ("Password", Password));

        var cookie = answer
            .Response.Headers.GetValues("Set-Cookie")
            .Single(c =>
                c.StartsWith("__Host-training=", StringComparison.Ordinal) && !c.Contains("expires=Thu, 01 Jan 1970")
            );
        cookie.ShouldContain("path=/;");
        cookie.ShouldContain("secure");
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldNotContain("domain=");
        answer.Response.Headers.GetValues("Strict-Transport-Security").ShouldHaveSingleItem();

        var session = await app.GivenSession(account);
        using var plain = app.CreateClient(
            new()
            {
                BaseAddress = new("https://localhost"),
                AllowAutoRedirect = false,
                HandleCookies = false,
            }
        );
        plain.DefaultRequestHeaders.Add(ActorOfTest.RealGate, "yes");
        plain.DefaultRequestHeaders.Add("Cookie", $"training={session.Secret}");
        var refused = await plain.GetAsync(new Uri("/account", UriKind.Relative));
        refused.Headers.Location.ShouldNotBeNull().OriginalString.ShouldStartWith("/sign-in");
    }

    private static async Task<string?> Language(HttpClient browser) =>
        (await TestPage.Open(browser, "/preferences")).Attribute("html", "lang");
}
