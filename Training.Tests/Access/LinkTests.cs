using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Training.Infrastructure;
using static Training.Tests.Support.GivenAccounts;

namespace Training.Tests.Access;

public abstract partial class LinkTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : LinkTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : LinkTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Whoever_is_invited_gets_a_letter_whose_link_chooses_the_password_and_signs_in()
    {
        var (email, id) = await Invited();
        using var browser = app.Visitor();

        var letter = await LetterTo(email);
        var page = await TestPage.Open(browser, LinkIn(letter));
        page.Status.ShouldBe(HttpStatusCode.OK);
        var answer = await page.Submit(("Password", Password));

        answer
            .Response.Headers.GetValues("Set-Cookie")
            .ShouldContain(c => c.StartsWith("training=", StringComparison.Ordinal));
        (await app.Send(new SignIn(email, Password, Device: null))).Succeeded(out _).ShouldBeTrue();
        (await app.Db(db => db.AccessLinks.SingleAsync(link => link.AccountId == id))).UsedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Neither_the_ledger_nor_the_database_has_the_secret_of_a_letter()
    {
        var (email, id) = await Invited();
        var key = KeyIn(await LetterTo(email));

        (await app.Db(db => db.WorkItems.Select(item => item.Payload).ToListAsync())).ShouldAllBe(payload =>
            !payload.Contains(key) && !payload.Contains(email, StringComparison.OrdinalIgnoreCase)
        );
        (await app.Db(db => db.AccessLinks.SingleAsync(l => l.AccountId == id))).SecretHash.ShouldBe(
            Secret.HashOf(key)
        );
        Convert.FromBase64String(key.Replace('-', '+').Replace('_', '/') + "=").Length.ShouldBe(32);
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var (email, _) = await Invited();
        var key = KeyIn(await LetterTo(email));
        (await app.Send(new SetPassword(key, Password, Device: null))).Succeeded(out _).ShouldBeTrue();

        var again = await app.Send(new SetPassword(key, "một câu khác rất dài", Device: null));

        again.Errors.ShouldBe([AccessErrors.LinkDead]);
    }

    [Fact]
    public async Task Of_ten_that_use_a_link_at_once_one_succeeds()
    {
        var (email, _) = await Invited();
        var key = KeyIn(await LetterTo(email));

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => Task.Run(() => app.Send(new SetPassword(key, Password, Device: null))))
        );

        answers.Count(answer => answer.Succeeded(out var _)).ShouldBe(1);
    }

    [Fact]
    public async Task A_link_to_choose_the_first_password_lives_72_hours()
    {
        var (email, _) = await Invited();
        var key = KeyIn(await LetterTo(email));

        app.Clock.Advance(TimeSpan.FromHours(71.9));
        (await app.Send(new FollowLink(key))).Succeeded(out _).ShouldBeTrue();
        app.Clock.Advance(TimeSpan.FromHours(0.2));
        (await app.Send(new SetPassword(key, Password, Device: null))).Errors.ShouldBe([AccessErrors.LinkDead]);
    }

    [Fact]
    public async Task A_second_letter_replaces_the_first_link()
    {
        var (email, id) = await Invited();
        var first = KeyIn(await LetterTo(email));
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        (await app.Send(new SendLink(id))).Errors.ShouldBeEmpty();
        var second = KeyIn(await LetterTo(email, number: 2));

        (await app.Send(new FollowLink(first))).Errors.ShouldBe([AccessErrors.LinkDead]);
        (await app.Send(new FollowLink(second))).Succeeded(out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Opening_the_link_and_opening_it_again_changes_nothing()
    {
        var (email, _) = await Invited();
        var link = LinkIn(await LetterTo(email));
        using var browser = app.Visitor();

        await TestPage.Open(browser, link);
        var page = await TestPage.Open(browser, link);

        page.Text("h1").ShouldBe("Chọn mật khẩu");
        page.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task A_weak_password_is_refused_with_the_reason_and_the_link_still_works()
    {
        var (email, _) = await Invited();
        using var browser = app.Visitor();
        var page = await TestPage.Open(browser, LinkIn(await LetterTo(email)));

        var refused = await page.Submit(("Password", "matkhau123456"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text(".summary").ShouldContain("dễ đoán");
        (await refused.Submit(("Password", Password))).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Forgetting_a_password_does_and_says_the_same_for_an_address_nobody_has()
    {
        var account = await app.GivenAccount([Role.Hr], Password);
        var before = await Counts();
        var known = await Forget(account.Email);
        var between = await Counts();
        var unknown = await Forget($"nobody-{account.Id}@example.vn");
        var after = await Counts();

        known.Text("main").ShouldBe(unknown.Text("main"));
        (between.Recoveries - before.Recoveries, between.Work - before.Work).ShouldBe((1, 1));
        (after.Recoveries - between.Recoveries, after.Work - between.Work).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_new_password_ends_every_session_and_every_token()
    {
        var account = await app.GivenAccount([Role.Hr], Password);
        using var elsewhere = app.SignedIn(await app.GivenSession(account));
        var token = await app.Send(new CreateTokenFor(account.Email, Days: 9));
        token.Succeeded(out var created).ShouldBeTrue();
        await Forget(account.Email);
        var key = KeyIn(await LetterTo(account.Email));

        (await app.Send(new SetPassword(key, "một câu khác rất dài", Device: null))).Succeeded(out _).ShouldBeTrue();

        (await elsewhere.GetAsync(new Uri("/account", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (
            await app.Use<ApiTokens, bool>(async tokens => await tokens.Recognise(created.Token, default) is null)
        ).ShouldBeTrue();
    }

    [Fact]
    public async Task Asking_again_and_again_fills_nobodys_mailbox()
    {
        var account = await app.GivenAccount([Role.Hr], Password);
        for (var i = 0; i < 5; i++)
        {
            (await app.Send(new ForgotPassword(account.Email))).Errors.ShouldBeEmpty();
            app.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        await app.RunDueWork();

        (await Letters(account.Email)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("a@b.vn\r\nBcc: c@d.vn")]
    [InlineData("a@b.vn, c@d.vn")]
    [InlineData("\"x\" <a@b.vn>")]
    [InlineData("nobody")]
    public async Task An_address_that_could_be_more_than_one_is_refused(string email)
    {
        var outcome = await app.Send(new CreateAccount(email, "Tên", [Role.Hr], "vi"));

        outcome.Errors.Single().Code.ShouldBe("access.email_malformed");
    }

    private async Task<(string Email, UserId Id)> Invited()
    {
        var email = $"moi-{Guid.NewGuid():n}@example.vn";
        var created = await app.Send(new CreateAccount(email, "Ngô Mới", [Role.Trainee], "vi"));
        created.Succeeded(out var id).ShouldBeTrue();
        return (email, id);
    }

    private async Task<TestPage> Forget(string email)
    {
        using var browser = app.Visitor();
        return await (await TestPage.Open(browser, "/forgotten-password")).Submit(("Email", email));
    }

    private Task<(int Recoveries, int Work)> Counts() =>
        app.Db(async db => (await db.Recoveries.CountAsync(), await db.WorkItems.CountAsync()));

    private async Task<MimeMessage> LetterTo(string email, int number = 1)
    {
        await app.RunDueWork();
        var letters = await Letters(email);
        letters.Count.ShouldBe(number);
        return letters[^1];
    }

    private async Task<List<MimeMessage>> Letters(string email)
    {
        var folder = app.Services.GetRequiredService<DataDirectory>().Mail;
        var letters = await Task.WhenAll(folder.GetFiles("*.eml").Select(file => MimeMessage.LoadAsync(file.FullName)));
        return
        [
            .. letters
                .Where(letter => letter.To.Mailboxes.Single().Address.Equals(email, StringComparison.OrdinalIgnoreCase))
                .OrderBy(letter => letter.Date),
        ];
    }

    private static string LinkIn(MimeMessage letter) => $"/password?key={KeyIn(letter)}";

    private static string KeyIn(MimeMessage letter) => Key().Match(letter.TextBody!).Groups["key"].Value;

    [GeneratedRegex(@"http://localhost:5080/password\?key=(?<key>[\w-]{43})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}
