using System.Net;
using static Training.Tests.Support.GivenAccounts;

namespace Training.Tests.Access;

/// <summary>Two-step sign-in as people, their administrator and an intruder meet it.</summary>
public abstract class SecondFactorTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : SecondFactorTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : SecondFactorTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Whoever_has_to_have_one_is_led_to_set_it_up_before_anything_else()
    {
        var account = await app.GivenAccount([Role.ExamOffice], Password);
        using var browser = app.Visitor();
        await (await TestPage.Open(browser, "/sign-in")).Submit(("Email", account.Email), ("Password", Password));

        foreach (var closed in new[] { "/", "/people", "/account" })
        {
            var led = await browser.GetAsync(new Uri(closed, UriKind.Relative));
            led.Headers.Location.ShouldNotBeNull(closed).OriginalString.ShouldStartWith("/account/second-factor");
        }
        (await SetUp(browser, account.Id)).Texts("[data-recovery-codes] code").Count.ShouldBe(RecoveryCode.Number);

        (await Status(browser, "/people")).ShouldBe(HttpStatusCode.OK);
        (await Status(browser, "/account")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_sign_in_asks_for_the_code_and_until_then_there_is_no_session()
    {
        var (account, _) = await Protected();
        using var browser = app.Visitor();

        var page = await SecondStep(browser, account, "/work/1?a=b");
        (await Status(browser, "/account")).ShouldBe(HttpStatusCode.Redirect);
        (await app.Db(db => db.SignInSessions.CountAsync(s => s.AccountId == account.Id))).ShouldBe(0);
        var wrong = await page.Submit(("Code", "000000"));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var right = await wrong.Submit(("Code", await CodeNow(account.Id)));

        right.Response.Headers.Location.ShouldNotBeNull().OriginalString.ShouldBe("/work/1?a=b");
        (await Status(browser, "/account")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_code_works_once_even_for_ten_that_use_it_at_once()
    {
        var (account, _) = await Protected();
        var code = await CodeNow(account.Id);
        var key = await Half(account);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => Task.Run(() => app.Send(new CompleteSignIn(key, code, Device: null))))
        );
        answers.Count(answer => answer.Succeeded(out var _)).ShouldBe(1);

        app.Clock.Advance(SignInGuard.Pause);
        code = await CodeNow(account.Id);
        (await app.Send(new CompleteSignIn(await Half(account), code, null))).Errors.ShouldBeEmpty();
        (await app.Send(new CompleteSignIn(await Half(account), code, null))).Errors.ShouldBe([AccessErrors.CodeWrong]);
    }

    [Fact]
    public async Task A_line_of_the_paper_works_once_however_it_is_typed()
    {
        var (account, codes) = await Protected();
        var typed = codes[3].ToLowerInvariant().Replace('-', ' ');

        (await app.Send(new CompleteSignIn(await Half(account), typed, null))).Errors.ShouldBeEmpty();
        (await app.Send(new CompleteSignIn(await Half(account), typed, null))).Errors.ShouldBe([
            AccessErrors.CodeWrong,
        ]);

        var stored = await app.Db(db => db.SecondFactors.AsNoTracking().SingleAsync(f => f.AccountId == account.Id));
        stored.Codes.Select(code => code.CodeIndex).ShouldNotContain(index => codes.Contains(index));
        stored.SecretSealed.ShouldStartWith("k1:");
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_second_step_and_a_right_password_does_not_open_it_again()
    {
        var (account, _) = await Protected();
        for (var i = 0; i < SignInGuard.MaxAttempts; i++)
        {
            var wrong = await app.Send(new CompleteSignIn(await Half(account), "000000", null));
            wrong.Errors.ShouldBe([AccessErrors.CodeWrong]);
        }

        var locked = await app.Send(new CompleteSignIn(await Half(account), await CodeNow(account.Id), null));
        locked.Errors.Single().Code.ShouldBe("access.locked");

        app.Clock.Advance(SignInGuard.Pause);
        (
            await app.Send(new CompleteSignIn(await Half(account), await CodeNow(account.Id), null))
        ).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_second_step_is_over_after_five_minutes_and_after_a_newer_one()
    {
        var (account, _) = await Protected();
        var replaced = await Half(account);
        var key = await Half(account);
        (await app.Send(new CompleteSignIn(replaced, await CodeNow(account.Id), null))).Errors.ShouldBe([
            AccessErrors.SecondStepOver,
        ]);

        app.Clock.Advance(TimeSpan.FromMinutes(5));

        (await app.Send(new CompleteSignIn(key, await CodeNow(account.Id), null))).Errors.ShouldBe([
            AccessErrors.SecondStepOver,
        ]);
        (await app.Send(new SetPassword(await Half(account), "một câu khác rất dài", null))).Errors.ShouldBe([
            AccessErrors.LinkDead,
        ]);
    }

    [Fact]
    public async Task A_mailbox_alone_is_no_way_around_it()
    {
        var (account, _) = await Protected();
        var key = await app.Use<IServiceProvider, Result<string>>(services => Issue(services, account.Id));
        key.Succeeded(out var secret).ShouldBeTrue();

        var outcome = await app.Send(new SetPassword(secret!, "một câu khác rất dài", Device: null));

        outcome.Succeeded(out var opened).ShouldBeTrue();
        opened!.IsHalf.ShouldBeTrue();
    }

    [Fact]
    public async Task Setting_it_up_renewing_the_paper_and_taking_it_away_ask_for_the_password()
    {
        var (account, codes) = await Protected();
        using var browser = app.SignedIn(await app.GivenSession(account));
        var page = await TestPage.Open(browser, "/account/second-factor");

        (await page.SubmitForm("form[action*=Remove]", ("Current", "another long password"))).Status.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        var renewed = await page.SubmitForm("form[action*=Renew]", ("Current", Password));
        renewed.Texts("[data-recovery-codes] code").Intersect(codes).ShouldBeEmpty();
        (await app.Send(new CompleteSignIn(await Half(account), codes[0], null))).Errors.ShouldBe([
            AccessErrors.CodeWrong,
        ]);

        (await page.SubmitForm("form[action*=Remove]", ("Current", Password))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await app.Send(new SignIn(account.Email, Password, null))).Succeeded(out var opened).ShouldBeTrue();
        opened!.IsHalf.ShouldBeFalse();
    }

    [Fact]
    public async Task An_administrator_resets_what_someone_lost_which_ends_their_sessions_and_is_in_the_trail()
    {
        var (account, _) = await Protected();
        using var elsewhere = app.SignedIn(await app.GivenSession(account));
        using var administrator = await app.SignedIn(Role.Administrator);

        var page = await TestPage.Open(administrator, $"/accounts/{account.Id}");
        (await page.SubmitForm("form[action*=ResetSecondFactor]")).Status.ShouldBe(HttpStatusCode.Redirect);

        (await Status(elsewhere, "/account")).ShouldBe(HttpStatusCode.Redirect);
        (await app.Send(new SignIn(account.Email, Password, null))).Succeeded(out var opened).ShouldBeTrue();
        opened!.IsHalf.ShouldBeFalse();
        var entry = await app.Db(db =>
            db.AuditEntries.SingleAsync(e => e.Deed == nameof(ResetSecondFactor) && e.SubjectId == $"{account.Id}")
        );
        entry.ActorName.ShouldStartWith("Phạm Thử");
        entry.Changes.ShouldNotContain("last_step");
    }

    private static async Task<Result<string>> Issue(IServiceProvider services, UserId id) =>
        await ((IUnitOfWork)services.GetService(typeof(IUnitOfWork))!).Run<Result<string>>(
            new Deed("IssueLink"),
            async () =>
                await ((AccessLinks)services.GetService(typeof(AccessLinks))!).Issue(LinkPurpose.Recovery, id, default),
            default
        );

    /// <summary>Someone of HR, who may have a second factor and has set it up on the page.</summary>
    private async Task<(Account Account, IReadOnlyList<string> Codes)> Protected()
    {
        var account = await app.GivenAccount([Role.Hr], Password);
        using var browser = app.SignedIn(await app.GivenSession(account));
        var codes = (await SetUp(browser, account.Id)).Texts("[data-recovery-codes] code");
        await app.Db(db => db.SignInSessions.Where(s => s.AccountId == account.Id).ExecuteDeleteAsync());
        app.Clock.Advance(TimeSpan.FromSeconds(30)); // or the code of the set-up would be asked for again
        return (account, codes);
    }

    private async Task<TestPage> SetUp(HttpClient browser, UserId id)
    {
        var begin = await TestPage.Open(browser, "/account/second-factor");
        (await begin.Submit(("Current", Password))).Status.ShouldBe(HttpStatusCode.Redirect);
        var scan = await begin.Reload();
        scan.Text("[data-secret]").Replace(" ", "").ShouldBe(await SecretOf(id));
        scan.Texts(".qr svg path").ShouldHaveSingleItem();
        return await scan.Submit(("Code", await CodeNow(id)));
    }

    private static async Task<TestPage> SecondStep(HttpClient browser, Account account, string goal)
    {
        var page = await TestPage.Open(browser, $"/sign-in?returnUrl={Uri.EscapeDataString(goal)}");
        var answer = await page.Submit(("Email", account.Email), ("Password", Password));
        return await TestPage.Open(browser, answer.Response.Headers.Location.ShouldNotBeNull().OriginalString);
    }

    private async Task<string> Half(Account account)
    {
        (await app.Send(new SignIn(account.Email, Password, null))).Succeeded(out var opened).ShouldBeTrue();
        opened!.IsHalf.ShouldBeTrue();
        return opened.Secret;
    }

    private async Task<string> CodeNow(UserId id) => Totp.CodeAt(app.Clock.GetUtcNow(), await SecretOf(id));

    private Task<string> SecretOf(UserId id) =>
        app.Use<IFieldCipher, string>(async cipher =>
            (await app.Db(db => db.SecondFactors.AsNoTracking().SingleAsync(f => f.AccountId == id))).Secret(cipher)
        );

    private static async Task<HttpStatusCode> Status(HttpClient browser, string address) =>
        (await browser.GetAsync(new Uri(address, UriKind.Relative))).StatusCode;
}
