using System.Net;
using static Training.Tests.Support.GivenAccounts;

namespace Training.Tests.Access;

public abstract class SignInTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : SignInTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : SignInTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task The_right_password_opens_a_session_that_the_cookie_carries_and_the_database_keeps_only_as_a_hash()
    {
        var account = await app.GivenAccount([Role.Hr], Password);
        using var browser = app.Visitor();

        var answer = await SendForm(browser, account.Email.ToUpperInvariant(), Password);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var cookie = answer
            .Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("training=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldNotContain("max-age");
        var secret = cookie["training=".Length..cookie.IndexOf(';', StringComparison.Ordinal)];
        var session = await app.Db(db => db.SignInSessions.SingleAsync(s => s.AccountId == account.Id));
        session.SecretHash.ShouldNotContain(secret);
        (await Home(secret)).ShouldNotBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("unknown")]
    [InlineData("disabled")]
    [InlineData("invited")]
    public async Task Every_failure_reads_the_same(string kind)
    {
        var account = await app.GivenAccount([Role.Hr], kind == "invited" ? null : Password);
        if (kind == "disabled")
            await Change(account, a => a.Disable(app.Clock.GetUtcNow(), otherAdministrators: 1));

        var outcome = await SignIn(
            kind == "unknown" ? "nobody@example.vn" : account.Email,
            kind == "wrong" ? "another long password" : Password
        );

        outcome.Errors.Select(error => error.Code).ShouldBe(["access.sign_in_failed"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Five_failures_lock_an_address_for_fifteen_minutes_whether_or_not_it_has_an_account(bool known)
    {
        var account = await app.GivenAccount([Role.Hr], Password);
        var email = known ? account.Email : $"nobody-{account.Id}@example.vn";
        for (var i = 0; i < SignInGuard.MaxAttempts; i++)
            (await SignIn(email, "a wrong password")).Errors.Single().Code.ShouldBe("access.sign_in_failed");

        (await SignIn(email, Password)).Errors.ShouldBe([AccessErrors.Locked.With("minutes", 15)]);

        app.Clock.Advance(SignInGuard.Pause);
        (await SignIn(email, Password)).Succeeded(out _).ShouldBe(known);
    }

    [Fact]
    public async Task Thirty_guesses_at_once_get_five_tries()
    {
        var account = await app.GivenAccount([Role.Hr], Password);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 30).Select(i => Task.Run(() => SignIn(account.Email, $"guess number {i}")))
        );

        answers
            .SelectMany(answer => answer.Errors)
            .Count(error => error.Code == "access.sign_in_failed")
            .ShouldBeLessThanOrEqualTo(SignInGuard.MaxAttempts);
    }

    [Fact]
    public async Task A_success_starts_the_count_anew()
    {
        var account = await app.GivenAccount([Role.Hr], Password);
        for (var i = 0; i < SignInGuard.MaxAttempts - 1; i++)
            await SignIn(account.Email, "a wrong password");
        (await SignIn(account.Email, Password)).Succeeded(out _).ShouldBeTrue();

        (await SignIn(account.Email, "a wrong password")).Errors.Single().Code.ShouldBe("access.sign_in_failed");
        (await SignIn(account.Email, Password)).Succeeded(out _).ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_password_typed_on_another_keyboard_is_the_same_password()
    {
        var account = await app.GivenAccount([Role.Hr], Password);

        var decomposed = Password.Normalize(System.Text.NormalizationForm.FormD);

        decomposed.ShouldNotBe(Password);
        (await SignIn(account.Email, decomposed)).Succeeded(out _).ShouldBeTrue();
    }

    [Fact]
    public async Task A_session_that_was_there_before_the_sign_in_is_not_taken_over()
    {
        var account = await app.GivenAccount([Role.Hr], Password);
        using var browser = app.Visitor();
        browser.DefaultRequestHeaders.Add("Cookie", "training=planted-by-someone-else");

        var answer = await SendForm(browser, account.Email, Password);

        answer.Headers.GetValues("Set-Cookie").ShouldContain(c => c.StartsWith("training=", StringComparison.Ordinal));
        (await Home("planted-by-someone-else")).ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("/work/1?a=b", "/work/1?a=b")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public async Task The_way_back_stays_on_this_site(string asked, string followed)
    {
        var account = await app.GivenAccount([Role.Hr], Password);
        using var browser = app.Visitor();

        var page = await TestPage.Open(browser, $"/sign-in?returnUrl={Uri.EscapeDataString(asked)}");
        var answer = (await page.Submit(("Email", account.Email), ("Password", Password))).Response;

        answer.Headers.Location.ShouldNotBeNull().OriginalString.ShouldBe(followed);
    }

    private Task<Result<SessionOpened>> SignIn(string email, string password) =>
        app.Send(new SignIn(email, password, Device: null));

    private static async Task<HttpResponseMessage> SendForm(HttpClient browser, string email, string password)
    {
        var page = await TestPage.Open(browser, "/sign-in");
        return (await page.Submit(("Email", email), ("Password", password))).Response;
    }

    private async Task<HttpStatusCode> Home(string secret)
    {
        using var browser = app.Visitor();
        browser.DefaultRequestHeaders.Add("Cookie", $"training={secret}");
        return (await browser.GetAsync(new Uri("/sign-out", UriKind.Relative))).StatusCode;
    }

    private Task<int> Change(Account account, Action<Account> change) =>
        app.Db(async db =>
        {
            change(await db.Accounts.SingleAsync(a => a.Id == account.Id));
            return await db.SaveChangesAsync();
        });
}
