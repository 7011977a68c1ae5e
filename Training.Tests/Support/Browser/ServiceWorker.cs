using System.Text.Json;
using Microsoft.Playwright;

namespace Training.Tests.Support.Browser;

/// <summary>The service worker of a page, which the driver reaches only by the protocol of the browser itself.</summary>
public sealed class ServiceWorker
{
    private const int Call = 1;

    private readonly ICDPSession _browser;
    private readonly ICDPSession _page;
    private readonly string _session;
    private readonly Uri _site;
    private TaskCompletionSource<string> _answer = new();

    private ServiceWorker(ICDPSession browser, ICDPSession page, string session, Uri site) =>
        (_browser, _page, _session, _site) = (browser, page, session, site);

    public static async Task<ServiceWorker> Of(IPage page)
    {
        var browser = await page.Context.Browser!.NewBrowserCDPSessionAsync();
        var site = new Uri(new Uri(page.Url).GetLeftPart(UriPartial.Authority));
        var targets = (await browser.SendAsync("Target.getTargets"))!.Value.GetProperty("targetInfos");
        var target = targets
            .EnumerateArray()
            .Single(one => one.GetProperty("url").GetString() == new Uri(site, "sw.js").ToString());
        var attached = await browser.SendAsync(
            "Target.attachToTarget",
            new() { ["targetId"] = target.GetProperty("targetId").GetString()!, ["flatten"] = false }
        );
        var session = attached!.Value.GetProperty("sessionId").GetString()!;
        var worker = new ServiceWorker(browser, await page.Context.NewCDPSessionAsync(page), session, site);
        browser.Event("Target.receivedMessageFromTarget").OnEvent += worker.Hear;
        return worker;
    }

    /// <returns>What the expression says, as text.</returns>
    public async Task<string> Evaluate(string expression)
    {
        _answer = new();
        var message = new
        {
            id = Call,
            method = "Runtime.evaluate",
            @params = new { expression = $"String({expression})" },
        };
        await _browser.SendAsync(
            "Target.sendMessageToTarget",
            new() { ["sessionId"] = _session, ["message"] = JsonSerializer.Serialize(message) }
        );
        return await _answer.Task;
    }

    /// <summary>As the browser does when its push service brings something.</summary>
    public async Task Push(string data)
    {
        var registered = new TaskCompletionSource<string>();
        _page.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, found) =>
        {
            foreach (var registration in found!.Value.GetProperty("registrations").EnumerateArray())
                registered.TrySetResult(registration.GetProperty("registrationId").GetString()!);
        };
        await _page.SendAsync("ServiceWorker.enable");
        await _page.SendAsync(
            "ServiceWorker.deliverPushMessage",
            new()
            {
                ["origin"] = _site.GetLeftPart(UriPartial.Authority),
                ["registrationId"] = await registered.Task,
                ["data"] = data,
            }
        );
    }

    private void Hear(object? _, JsonElement? heard)
    {
        var message = JsonDocument.Parse(heard!.Value.GetProperty("message").GetString()!).RootElement;
        if (message.TryGetProperty("id", out var id) && id.GetInt32() == Call)
            _answer.TrySetResult(message.GetProperty("result").GetProperty("result").GetProperty("value").GetString()!);
    }
}
