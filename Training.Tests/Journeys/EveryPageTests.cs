using System.Collections.Concurrent;
using Training.Tests.Support.Browser;

namespace Training.Tests.Journeys;

/// <summary>
/// Whatever page is added is visited here: on a desk by day, and on a phone in the dark. Every other page is searched for
/// obstacles on the phone, the rest on the desk, because to search is what takes long and pages are made of the same parts.
/// </summary>
public sealed class EveryPageTests(Chromium chromium, SqliteSite site) : IClassFixture<SqliteSite>
{
    private const int Tabs = 2;

    [Fact]
    public async Task Every_page_can_be_used_by_everyone_and_keeps_to_the_content_security_policy()
    {
        var scene = await PageScene.Of(site);
        var pages = new ConcurrentQueue<(int Number, string Address)>(site.AllPages(scene).Index());
        pages.Count.ShouldBeGreaterThan(30);

        var found = await Task.WhenAll(Enumerable.Range(0, Tabs).Select(_ => VisitAll(pages, scene.Visitor)));

        found.SelectMany(obstacles => obstacles).ShouldBeEmpty();
    }

    private async Task<List<string>> VisitAll(ConcurrentQueue<(int Number, string Address)> pages, GivenSession visitor)
    {
        await using var visit = await chromium.Visit(site.Address);
        await visit.SignIn(visitor);
        var found = new List<string>();
        while (pages.TryDequeue(out var page))
        {
            var onPhone = page.Number % 2 == 0;
            found.AddRange((await Look(visit, page.Address, onPhone)).Select(what => $"{page.Address} {what}"));
        }
        return found;
    }

    private static async Task<List<string>> Look(Visit visit, string address, bool onPhone)
    {
        var found = new List<string>();
        var status = await visit.Open(address);
        if (status >= 400 && !address.StartsWith("/error/", StringComparison.Ordinal))
            found.Add($"{status}");
        var name = address.Trim('/').Replace('/', '-').Split('?')[0];
        await visit.Resize(390);
        await visit.Theme(dark: true);
        found.AddRange((await (onPhone ? visit.Obstacles() : visit.TooWide())).Select(what => $"390 dark: {what}"));
        await visit.Theme(dark: false);
        await visit.Picture($"{name}-390");
        await visit.Resize(1440);
        found.AddRange((await (onPhone ? visit.TooWide() : visit.Obstacles())).Select(what => $"1440: {what}"));
        await visit.Picture($"{name}-1440");
        found.AddRange(visit.Complaints());
        return found;
    }

    [Fact]
    public async Task The_guards_of_a_visit_see_what_they_are_there_for()
    {
        await using var visit = await chromium.Visit(site.Address, width: 390);
        await visit.Open("/preferences");
        await visit.Page.EvaluateAsync(
            """
            () => {
              document.body.insertAdjacentHTML('beforeend',
                '<p style="color:#ccc">pale</p><img src="https://example.com/x.png"><i class="wide">x</i><div class="narrow"><button>y</button></div><svg class="icon"><use href="/vendor/icons.svg#nothing"/></svg>');
              document.querySelector('.wide').style.cssText = 'display:block;width:900px';
              document.querySelector('.narrow').style.cssText = 'overflow:hidden;width:20px';
              document.querySelector('.narrow button').style.cssText = 'width:90px';
              document.querySelector('main').append(document.querySelector('.narrow'));
            }
            """
        );

        var found = string.Join('\n', [.. await visit.Obstacles(), .. visit.Complaints()]);

        found.ShouldContain("image-alt");
        found.ShouldContain("wider than the screen");
        found.ShouldContain("cut off: <button");
        found.ShouldContain("Content Security Policy");
        found.ShouldContain("no such icon: nothing");
    }

    [Fact]
    public async Task Without_scripts_the_language_and_the_theme_change_and_the_page_stays()
    {
        await using var visit = await chromium.Visit(site.Address, scripts: false);
        await visit.Open("/preferences?from=here");
        await visit.Page.ClickAsync("button[name=language]");
        await visit.Page.ClickAsync("button[name=theme]");

        visit.Page.Url.ShouldEndWith("/preferences?from=here");
        (await visit.Page.GetAttributeAsync("html", "lang")).ShouldBe("en");
        (await visit.Page.GetAttributeAsync("html", "data-bs-theme")).ShouldBe("dark");
    }

    [Fact]
    public async Task On_a_phone_the_menu_opens_closes_and_gives_the_focus_back()
    {
        await using var visit = await chromium.Visit(site.Address, width: 390);
        await visit.Open("/");
        await visit.Page.ClickAsync("a[href='#nav']");
        (await visit.Page.IsVisibleAsync("#nav")).ShouldBeTrue();

        await visit.Page.Keyboard.PressAsync("Escape");

        (await visit.Page.IsVisibleAsync("#nav")).ShouldBeFalse();
        (await visit.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')")).ShouldBe("#nav");
    }

    [Fact]
    public async Task A_slash_leads_to_the_search()
    {
        await using var visit = await chromium.Visit(site.Address);
        await visit.Open("/");
        await visit.Page.Keyboard.PressAsync("/");

        (await visit.Page.EvaluateAsync<string>("document.activeElement.name")).ShouldBe("q");
    }
}
