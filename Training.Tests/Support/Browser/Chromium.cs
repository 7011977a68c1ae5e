using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Training.Tests.Support.Browser.Chromium))]

namespace Training.Tests.Support.Browser;

/// <summary>One browser for a test run, started by the first test that needs it. Each test gets a profile of its own.</summary>
public sealed class Chromium : IAsyncDisposable
{
    /// <summary>Milliseconds. A slow machine is no defect: what never comes is told from what comes late.</summary>
    private const float Patience = 120_000;

    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> _started = new(Start);

    /// <summary>A fresh profile; what goes wrong in it is noted, see <see cref="Visit"/>.</summary>
    public async Task<Visit> Visit(Uri site, int width = 1440, bool dark = false, bool scripts = true)
    {
        var (_, browser) = await _started.Value;
        var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = site.ToString(),
                ViewportSize = new() { Width = width, Height = width < 500 ? 844 : 900 },
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
                ReducedMotion = ReducedMotion.Reduce,
                JavaScriptEnabled = scripts,
                Locale = "vi-VN",
            }
        );
        context.SetDefaultTimeout(Patience);
        return new(context, await context.NewPageAsync(), site);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_started.IsValueCreated)
            return;
        var (driver, browser) = await _started.Value;
        await browser.DisposeAsync();
        driver.Dispose();
    }

    private static async Task<(IPlaywright, IBrowser)> Start()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var driver = await Playwright.CreateAsync();
        var browser = await driver.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = "/usr/bin/chromium-headless-shell",
                Args =
                [
                    "--no-sandbox", // root in a container has no user namespaces
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
        return (driver, browser);
    }
}
