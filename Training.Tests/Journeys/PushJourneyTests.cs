using Microsoft.Playwright;
using Training.Application.Messages.Rules;
using Training.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace Training.Tests.Journeys;

/// <summary>
/// Somebody allows notifications on a phone, and one comes. The browser of the tests has no push service, no leave to give
/// and no screen to show anything on, so these three are played; page, script, service worker and the event are real.
/// </summary>
public sealed class PushJourneyTests(Chromium chromium, SqliteSite site) : IClassFixture<SqliteSite>
{
    private const int Phone = 390;

    private const string Notification =
        """{"subject":"Lịch học Thứ Ba: 2 buổi","body":"07:30–10:30","path":"/schedule?day=2026-03-03","language":"vi","tag":"1"}""";

    /// <summary>Keeps in the service worker what would appear on the screen, and what a touch of it would open.</summary>
    private const string Screen = """
        (() => {
          self.screen = [];
          registration.showNotification = async (title, { body, lang, data }) => {
            screen.push([title, body, lang].join('|'));
            const touch = new ExtendableEvent('notificationclick');
            touch.notification = { data, close: () => screen.push('closed') };
            touch.waitUntil = () => {};
            dispatchEvent(touch);
          };
          clients.openWindow = async (address) => screen.push(address);
        })()
        """;

    [Fact]
    public async Task Notifications_are_allowed_shown_and_ended_again()
    {
        var browser = new PushedBrowser($"https://push.example.org/{Guid.NewGuid():n}");
        await using var visit = await Visit();
        await visit.Page.AddInitScriptAsync(Answers(browser));
        await visit.Open("/inbox/choices");
        await visit.Picture("inbox-devices-ask-390");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bật trên thiết bị này" }).ClickAsync();

        await Expect(visit.Page.Locator("[data-push] li")).ToContainTextAsync("Chrome · Linux");
        await Expect(visit.Page.Locator("[data-say=on]")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("[data-allow]")).ToBeHiddenAsync();
        (await visit.Obstacles()).ShouldBeEmpty();
        await visit.Picture("inbox-devices-on-390");
        var row = await site.Db(db => db.PushDevices.SingleAsync());
        row.Name.ShouldBe("Chrome · Linux");

        var worker = await ServiceWorker.Of(visit.Page);
        await worker.Evaluate(Screen);
        await worker.Push(Notification);
        await Eventually.Holds(async () => await worker.Evaluate("screen.length") == "3");
        (await worker.Evaluate("screen.join()")).ShouldBe(
            $"Lịch học Thứ Ba: 2 buổi|07:30–10:30|vi,closed,{site.Address}schedule?day=2026-03-03"
        );

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tắt" }).ClickAsync();
        await Expect(visit.Page.Locator("[data-push] li")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("[data-allow]")).ToBeVisibleAsync();
        visit.Complaints().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("denied", "blocked", "Trình duyệt đang chặn")]
    [InlineData("default", "unanswered", "chưa trả lời")]
    [InlineData("granted", "unreachable", "không nối được")]
    public async Task What_stands_in_the_way_is_said(string leave, string what, string sentence)
    {
        await using var visit = await Visit();
        await visit.Page.AddInitScriptAsync(
            $$"""
            Notification.requestPermission = async () => '{{leave}}';
            Object.defineProperty(Notification, 'permission', { get: () => 'default' });
            PushManager.prototype.subscribe = async () => { throw new DOMException('no push service', 'AbortError'); };
            """
        );
        await visit.Open("/inbox/choices");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bật trên thiết bị này" }).ClickAsync();

        await Expect(visit.Page.Locator($"[data-say={what}]")).ToContainTextAsync(sentence);
        (await visit.Obstacles()).ShouldBeEmpty();
        await visit.Picture($"inbox-devices-{what}-390");
    }

    [Fact]
    public async Task A_browser_that_cannot_says_so_and_offers_no_button()
    {
        await using var visit = await Visit();
        await visit.Page.AddInitScriptAsync("delete window.PushManager;");

        await visit.Open("/inbox/choices");

        await Expect(visit.Page.Locator("[data-say=unable]")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("[data-allow]")).ToBeHiddenAsync();
    }

    private async Task<Visit> Visit()
    {
        var visit = await chromium.Visit(site.Address, Phone);
        await visit.SignIn(await site.GivenSession(Role.Trainee));
        return visit;
    }

    private static string Answers(PushedBrowser browser) =>
        $$"""
            const subscription = { toJSON: () => ({
              endpoint: '{{browser.Address.Endpoint}}',
              keys: { p256dh: '{{browser.Address.P256dh}}', auth: '{{browser.Address.Auth}}' },
            }) };
            Notification.requestPermission = async () => 'granted';
            Object.defineProperty(Notification, 'permission', { get: () => sessionStorage.getItem('subscribed') ? 'granted' : 'default' });
            let known = sessionStorage.getItem('subscribed') && subscription;
            PushManager.prototype.getSubscription = async () => known;
            PushManager.prototype.subscribe = async ({ applicationServerKey, userVisibleOnly }) => {
              if (!userVisibleOnly || applicationServerKey.length !== 87) throw new Error('not as a push service wants it');
              sessionStorage.setItem('subscribed', 'yes');
              return (known = subscription);
            };
            """;
}
