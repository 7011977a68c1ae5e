using System.Net;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Devices;
using Training.Infrastructure.Push;

namespace Training.Tests.Messages;

/// <summary>A browser is told for one person at a time, and for nobody after they have left it.</summary>
public abstract class PushDevicesTests(TestApp app)
{
    private const string Android =
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36";

    public sealed class OnSqlite(SqliteApp app) : PushDevicesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : PushDevicesTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task A_browser_is_added_named_sealed_and_removed_by_the_forms_of_the_page()
    {
        var session = await app.GivenSession(Role.Trainee);
        using var browser = Phone(session);

        var page = await Allow(browser, NewAddress());

        page.Text("[data-push] li").ShouldContain("Chrome · Android");
        page.Text("[data-push] li").ShouldContain("Thiết bị này");
        page.Attribute("[data-push]", "data-push").ShouldBe(await app.Use<IPush, string>(p => p.PublicKey(default)));
        var row = await app.Db(db => db.PushDevices.SingleAsync(device => device.UserId == session.Account));
        row.AddressSealed.ShouldNotContain("push.example");

        var ended = await page.Post(page.Attribute("[data-push] li form", "action"), "[data-push] li form");

        ended.Status.ShouldBe(HttpStatusCode.Redirect);
        (await DevicesOf(session)).ShouldBe(0);
    }

    [Fact]
    public async Task Signing_out_ends_it_on_that_browser_and_not_on_the_others()
    {
        var session = await app.GivenSession(Role.Trainee);
        using var phone = Phone(session);
        using var desk = Phone(session);
        await Allow(phone, NewAddress());
        await Allow(desk, NewAddress());

        await (await TestPage.Open(phone, "/sign-out")).Submit();

        (await DevicesOf(session)).ShouldBe(1);
    }

    [Fact]
    public async Task A_disabled_account_and_one_that_is_signed_out_everywhere_is_told_on_no_device()
    {
        var (disabled, lost) = (await app.GivenSession(Role.Trainee), await app.GivenSession(Role.Trainee));
        await Add(disabled, NewAddress());
        await Add(lost, NewAddress());

        (await app.Send(new DisableAccount(disabled.Account))).Errors.ShouldBeEmpty();
        (await app.Send(new EndSessionsOf(lost.Account))).Errors.ShouldBeEmpty();

        (await DevicesOf(disabled)).ShouldBe(0);
        (await DevicesOf(lost)).ShouldBe(0);
    }

    [Fact]
    public async Task A_browser_moves_to_whoever_allows_it_next_but_its_address_alone_moves_nothing()
    {
        var (first, next) = (await app.GivenSession(Role.Trainee), await app.GivenSession(Role.Trainee));
        var address = NewAddress();
        await Add(first, address);

        var stolen = await Add(next, NewAddress() with { Endpoint = address.Endpoint });
        stolen.Errors.ShouldHaveSingleItem().Code.ShouldBe("messages.device_of_another");
        (await DevicesOf(first)).ShouldBe(1);

        (await Add(next, address)).Errors.ShouldBeEmpty();
        (await DevicesOf(first)).ShouldBe(0);
        (await DevicesOf(next)).ShouldBe(1);
    }

    [Fact]
    public async Task Allowed_again_with_another_address_it_is_still_one_device()
    {
        var session = await app.GivenSession(Role.Trainee);
        using var phone = Phone(session);

        await Allow(phone, NewAddress());
        await Allow(phone, NewAddress());

        (await DevicesOf(session)).ShouldBe(1);
    }

    [Fact]
    public async Task Anothers_device_reads_as_if_there_were_none_and_stays()
    {
        var (mine, theirs) = (await app.GivenSession(Role.Trainee), await app.GivenSession(Role.Trainee));
        await Add(theirs, NewAddress());
        var device = await app.Db(db => db.PushDevices.SingleAsync(d => d.UserId == theirs.Account));
        using var browser = Phone(mine);
        var page = await Allow(browser, NewAddress());

        var form = page.Attribute("[data-push] li form", "action");
        var refused = await page.Post(form, "[data-push] li form", ("id", device.Id));

        refused.Status.ShouldBe(HttpStatusCode.NotFound);
        (await DevicesOf(theirs)).ShouldBe(1);
    }

    [Fact]
    public async Task What_no_browser_would_say_is_refused()
    {
        var session = await app.GivenSession(Role.Trainee);
        var right = NewAddress();

        foreach (
            var endpoint in new[] { "https://10.0.0.5/x", "http://push.example.org/x", "", new string('x', 2_000) }
        )
            (await Add(session, right with { Endpoint = endpoint })).Errors.ShouldHaveSingleItem();
        foreach (var key in new[] { "", "AAAA", right.Auth, right.P256dh[..^4] + "AAAA" })
            (await Add(session, right with { P256dh = key })).Errors.ShouldHaveSingleItem();
        (await Add(session, right with { Auth = "c2hvcnQ" })).Errors.ShouldHaveSingleItem();
        using var phone = Phone(session);
        var page = await Allow(phone, right with { Auth = "" });
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text("main").ShouldContain("Trình duyệt không đưa ra khóa đúng");

        (await DevicesOf(session)).ShouldBe(0);
    }

    [Fact]
    public async Task There_is_an_end_to_devices()
    {
        var session = await app.GivenSession(Role.Trainee);
        for (var i = 0; i < 10; i++)
            (await Add(session, NewAddress())).Errors.ShouldBeEmpty();

        (await Add(session, NewAddress())).Errors.ShouldHaveSingleItem().Code.ShouldBe("messages.devices_too_many");
    }

    [Fact]
    public async Task The_key_is_made_once_whoever_starts()
    {
        var before = await app.Use<IPush, string>(push => push.PublicKey(default));

        await app.Services.MakePushKey(default);

        (await app.Db(db => db.PushKeys.SingleAsync())).PublicKey.ShouldBe(before);
    }

    private static PushAddress NewAddress() =>
        new PushedBrowser($"https://push.example.org/{Guid.NewGuid():n}").Address;

    private HttpClient Phone(GivenSession session)
    {
        var browser = app.SignedIn(session);
        browser.DefaultRequestHeaders.UserAgent.ParseAdd(Android);
        return browser;
    }

    /// <summary>What the script fills in and sends, and the page that follows.</summary>
    private static async Task<TestPage> Allow(HttpClient browser, PushAddress address)
    {
        var page = await TestPage.Open(browser, "/inbox/choices");
        var answer = await page.SubmitForm(
            "[data-allow]",
            ("endpoint", address.Endpoint),
            ("p256dh", address.P256dh),
            ("auth", address.Auth)
        );
        return answer.Status == HttpStatusCode.Redirect ? await page.Reload() : answer;
    }

    private Task<Result<PushDeviceId>> Add(GivenSession session, PushAddress address) =>
        app.SendAs(session.Account, [Permission.OwnData], new AddDevice(address, Guid.NewGuid(), Android));

    private Task<int> DevicesOf(GivenSession session) =>
        app.Db(db => db.PushDevices.CountAsync(device => device.UserId == session.Account));
}
