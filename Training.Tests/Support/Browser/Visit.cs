using Microsoft.Playwright;

namespace Training.Tests.Support.Browser;

/// <summary>
/// One person at one browser. Errors in the console (a breach of the content security policy is one), faults of scripts
/// and requests to other sites are noted as they happen.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _site;
    private readonly List<string> _complaints = [];

    internal Visit(IBrowserContext context, IPage page, Uri site)
    {
        (_context, Page, _site) = (context, page, site);
        page.Console += (_, message) =>
        {
            var isNoted = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal); // as a response
            if (message.Type == "error" && !isNoted)
                _complaints.Add($"console: {message.Text}");
        };
        page.PageError += (_, fault) => _complaints.Add($"script: {fault}");
        page.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme.StartsWith("http", StringComparison.Ordinal) && address.Authority != site.Authority)
                _complaints.Add($"request to another site: {request.Url}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && response.Request.ResourceType != "document")
                _complaints.Add($"{response.Status}: {response.Url}");
        };
    }

    public IPage Page { get; }

    public async Task<int> Open(string address) =>
        (await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load }))!.Status;

    /// <summary>What was noted since the last call.</summary>
    public IReadOnlyList<string> Complaints()
    {
        string[] noted = [.. _complaints];
        _complaints.Clear();
        return noted;
    }

    /// <inheritdoc cref="Browser.Obstacles"/>
    public Task<IReadOnlyList<string>> Obstacles() => Browser.Obstacles.Find(Page);

    /// <inheritdoc cref="Browser.Obstacles.TooWide"/>
    public Task<IReadOnlyList<string>> TooWide() => Browser.Obstacles.TooWide(Page);

    /// <summary>Another screen for the page as it stands.</summary>
    public Task Resize(int width) => Page.SetViewportSizeAsync(width, width < 500 ? 844 : 900);

    /// <summary>As the switch on the page does.</summary>
    public Task Theme(bool dark) =>
        Page.EvaluateAsync("(theme) => { document.documentElement.dataset.bsTheme = theme }", dark ? "dark" : "light");

    /// <summary>The person of a session comes in without the sign-in page.</summary>
    public Task SignIn(GivenSession session) =>
        _context.AddCookiesAsync([
            new()
            {
                Name = "training",
                Value = session.Secret,
                Url = _site.ToString(),
            },
        ]);

    /// <summary>For people to look at: <c>PICTURES=pictures ./test.sh</c> keeps one of every page.</summary>
    public async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
