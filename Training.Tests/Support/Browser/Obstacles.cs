using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Training.Tests.Support.Browser;

/// <summary>What a person with a phone, without sight or without a mouse would stumble over on a page as it stands.</summary>
internal static class Obstacles
{
    /// <summary>Given to a document once; Playwright's own door is not bound by the content security policy.</summary>
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly object Wcag22Aa = new
    {
        runOnly = new
        {
            type = "tag",
            values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice" },
        },
        resultTypes = new[] { "violations" },
    };

    public static async Task<IReadOnlyList<string>> Find(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(Axe);
        return
        [
            .. await page.EvaluateAsync<string[]>(
                """
                async (options) => (await axe.run(document, options)).violations.flatMap((rule) =>
                  rule.nodes.map((node) => `${rule.id}: ${rule.help}: ${node.html}`))
                """,
                Wcag22Aa
            ),
            .. await TooWide(page),
            .. await MissingIcons(page),
        ];
    }

    /// <summary>The quick part of it: whether the page scrolls sideways.</summary>
    public static async Task<IReadOnlyList<string>> TooWide(IPage page)
    {
        var tooWide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
        return tooWide > 0 ? [$"the page is {tooWide} px wider than the screen"] : [];
    }

    private static async Task<IEnumerable<string>> MissingIcons(IPage page)
    {
        var missing = await page.EvaluateAsync<string[]>(
            """
            async () => {
              const uses = [...document.querySelectorAll('use')].map((use) => use.getAttribute('href').split('#'));
              if (uses.length === 0) return [];
              const sprite = await (await fetch(uses[0][0])).text();
              return uses.map(([, name]) => name).filter((name) => !sprite.includes(`id="${name}"`));
            }
            """
        );
        return missing.Select(name => $"no such icon: {name}");
    }
}
