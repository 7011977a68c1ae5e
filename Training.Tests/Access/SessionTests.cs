using System.Net;

namespace Training.Tests.Access;

public abstract class SessionTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : SessionTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : SessionTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task A_session_ends_after_thirty_minutes_without_a_request()
    {
        using var browser = await app.SignedIn(Role.Hr);

        app.Clock.Advance(SignInSession.Idle - TimeSpan.FromMinutes(1));
        (await IsSignedIn(browser)).ShouldBeTrue();
        app.Clock.Advance(SignInSession.Idle - TimeSpan.FromMinutes(1));
        (await IsSignedIn(browser)).ShouldBeTrue();
        app.Clock.Advance(SignInSession.Idle);
        (await IsSignedIn(browser)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_session_ends_twelve_hours_after_the_sign_in_however_busy()
    {
        using var browser = await app.SignedIn(Role.Hr);

        for (var spent = TimeSpan.Zero; spent < SignInSession.Longest; spent += TimeSpan.FromMinutes(20))
        {
            (await IsSignedIn(browser)).ShouldBeTrue();
            app.Clock.Advance(TimeSpan.FromMinutes(20));
        }

        (await IsSignedIn(browser)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_copied_cookie_is_worth_nothing_after_signing_out()
    {
        var session = await app.GivenSession(Role.Hr);
        using var browser = app.SignedIn(session);
        using var copy = app.SignedIn(session);

        var answer = await (await TestPage.Open(browser, "/sign-out")).Submit();

        answer
            .Response.Headers.GetValues("Set-Cookie")
            .ShouldContain(c => c.StartsWith("training=;", StringComparison.Ordinal));
        (await IsSignedIn(copy)).ShouldBeFalse();
    }

    [Fact]
    public async Task Opening_the_sign_out_page_ends_nothing()
    {
        using var browser = await app.SignedIn(Role.Hr);

        await TestPage.Open(browser, "/sign-out");

        (await IsSignedIn(browser)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_opened_nothing_for_ninety_days_is_deleted_at_night_and_what_still_opens_stays()
    {
        var (old, now) = (await app.GivenSession(Role.Hr), app.Clock.GetUtcNow());
        var (spent, lasting) = (Token(old.Account, now.AddDays(1)), Token(old.Account, now.AddDays(365)));
        var link = new AccessLink(AccessLinkId.New(now), LinkPurpose.Recovery, old.Account, Secret.New().Hash, now);
        await app.Save(spent, lasting, link, new Recovery(RecoveryId.New(now), "a@example.vn", now));

        app.Clock.Advance(TimeSpan.FromDays(89));
        await app.RunNow<DeleteExpiredAccessHandler>();
        (await Left()).ShouldBe((1, 2, 1, 1));
        var fresh = await app.GivenSession(await app.Db(db => db.Accounts.SingleAsync(a => a.Id == old.Account)));
        app.Clock.Advance(TimeSpan.FromDays(2.5));
        await app.RunNow<DeleteExpiredAccessHandler>();

        (await Left()).ShouldBe((1, 1, 0, 0));
        (await app.Db(db => db.SignInSessions.AnyAsync(session => session.Id == fresh.Session))).ShouldBeTrue();

        Task<(int, int, int, int)> Left() =>
            app.Db(async db =>
                (
                    await db.SignInSessions.CountAsync(session => session.AccountId == old.Account),
                    await db.ApiTokens.CountAsync(token => token.AccountId == old.Account),
                    await db.AccessLinks.CountAsync(one => one.Id == link.Id),
                    await db.Recoveries.CountAsync()
                )
            );

        ApiToken Token(UserId account, DateTimeOffset until) =>
            new(ApiTokenId.New(now), account, "test", Secret.New().Hash, now, until);
    }

    [Fact]
    public async Task A_disabled_account_is_out_with_its_next_request()
    {
        var session = await app.GivenSession(Role.Hr);
        using var browser = app.SignedIn(session);

        await Change(session.Account, account => account.Disable(app.Clock.GetUtcNow(), otherAdministrators: 1));

        (await IsSignedIn(browser)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_role_taken_away_is_gone_with_the_next_request()
    {
        var session = await app.GivenSession(Role.Hr);
        using var browser = app.SignedIn(session);
        (await Status(browser, $"/work/{Guid.Empty}")).ShouldBe(HttpStatusCode.NotFound);

        await Change(session.Account, account => account.SetRoles([Role.Trainee], otherAdministrators: 1));

        (await Status(browser, $"/work/{Guid.Empty}")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_visitor_is_sent_to_the_sign_in_page_and_brought_back_after_it()
    {
        using var browser = app.Visitor();

        var answer = await browser.GetAsync(new Uri("/work/1?part=2", UriKind.Relative));

        answer.Headers.Location.ShouldNotBeNull().OriginalString.ShouldBe("/sign-in?returnUrl=%2Fwork%2F1%3Fpart%3D2");
    }

    [Fact]
    public async Task A_part_of_a_page_moves_the_whole_window_to_the_sign_in_page()
    {
        using var browser = app.Visitor();
        browser.DefaultRequestHeaders.Add("HX-Request", "true");
        browser.DefaultRequestHeaders.Add("HX-Current-URL", "http://localhost/people?q=a");

        var answer = await browser.GetAsync(new Uri("/work/1", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.GetValues("HX-Redirect").Single().ShouldBe("/sign-in?returnUrl=%2Fpeople%3Fq%3Da");
    }

    private static async Task<bool> IsSignedIn(HttpClient browser) =>
        await Status(browser, "/sign-out") == HttpStatusCode.OK;

    private static async Task<HttpStatusCode> Status(HttpClient browser, string address) =>
        (await browser.GetAsync(new Uri(address, UriKind.Relative))).StatusCode;

    private Task<int> Change(UserId id, Action<Account> change) =>
        app.Db(async db =>
        {
            change(await db.Accounts.SingleAsync(account => account.Id == id));
            return await db.SaveChangesAsync();
        });
}
