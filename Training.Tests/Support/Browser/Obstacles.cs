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

    /// <summary>The quick part of it: whether the page scrolls sideways, or ends beyond what can be seen of it.</summary>
    public static async Task<IReadOnlyList<string>> TooWide(IPage page) =>
        await page.EvaluateAsync<string[]>(
            """
            () => {
              const hides = (box, part) => {
                for (let around = part.parentElement; around; around = around.parentElement) {
                  const { overflowX } = getComputedStyle(around);
                  if (overflowX === 'auto' || overflowX === 'scroll' || around === box) return false;
                  if (overflowX !== 'visible' && around.offsetWidth > 1)
                    return part.getBoundingClientRect().right > around.getBoundingClientRect().right + 1;
                }
                return false;
              };
              const wider = document.documentElement.scrollWidth - innerWidth;
              const parts = document.querySelectorAll('main :is(button, input, select, textarea, .btn, .st, .note)');
              return [
                ...(wider > 0 ? [`the page is ${wider} px wider than the screen`] : []),
                ...[...parts].filter((part) => part.offsetWidth > 1 && hides(document.body, part))
                  .map((part) => `cut off: ${part.outerHTML.slice(0, 120)}`),
              ];
            }
            """
        );

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
