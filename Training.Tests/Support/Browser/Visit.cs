using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Training.Tests.Support.Browser;

/// <summary>
/// One person at one browser. Errors in the console (a breach of the content security policy is one), faults of scripts
/// and requests to other sites are noted as they happen.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly AxeRunOptions Wcag22Aa = Rules(
        "tag",
        ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    );

    private static readonly AxeRunOptions Contrast = Rules("rule", ["color-contrast"]);

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    internal Visit(IBrowserContext context, IPage page, Uri site)
    {
        (_context, Page) = (context, page);
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

    /// <summary>What a person with a phone, without sight or without a mouse would stumble over on the page as it stands.</summary>
    /// <param name="onlyContrast">For the second theme of a page, which differs from the first in its colours alone.</param>
    public async Task<IReadOnlyList<string>> Obstacles(bool onlyContrast = false)
    {
        var result = await Page.RunAxe(onlyContrast ? Contrast : Wcag22Aa);
        var found = result
            .Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}: {node.Html}"))
            .ToList();
        var tooWide = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
        if (tooWide > 0)
            found.Add($"the page is {tooWide} px wider than the screen");
        var missing = await Page.EvaluateAsync<string[]>(
            """
            async () => {
              const uses = [...document.querySelectorAll('use')].map((use) => use.getAttribute('href').split('#'));
              if (uses.length === 0) return [];
              const sprite = await (await fetch(uses[0][0])).text();
              return uses.map(([, name]) => name).filter((name) => !sprite.includes(`id="${name}"`));
            }
            """
        );
        found.AddRange(missing.Select(name => $"no such icon: {name}"));
        return found;
    }

    /// <summary>For people to look at: <c>PICTURES=/tmp/pictures ./test.sh</c> keeps one of every page.</summary>
    public async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }

    private static AxeRunOptions Rules(string type, List<string> values) =>
        new()
        {
            RunOnly = new() { Type = type, Values = values },
        };

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
