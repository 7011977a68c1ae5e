using Training.Tests.Support.Browser;

namespace Training.Tests.Journeys;

/// <summary>Pages as a real browser sees them.</summary>
public sealed class EveryPageTests(Chromium chromium, SqliteSite site) : IClassFixture<SqliteSite>
{
    [Fact]
    public async Task The_guards_of_a_visit_see_what_they_are_there_for()
    {
        await using var visit = await chromium.Visit(site.Address, width: 390);
        await visit.Open("/preferences");
        await visit.Page.EvaluateAsync(
            """
            () => {
              document.body.insertAdjacentHTML('beforeend',
                '<p style="color:#ccc">pale</p><img src="https://example.com/x.png"><i class="wide">x</i><svg class="icon"><use href="/vendor/icons.svg#nothing"/></svg>');
              document.querySelector('.wide').style.cssText = 'display:block;width:900px';
            }
            """
        );

        var found = string.Join('\n', [.. await visit.Obstacles(), .. visit.Complaints()]);

        found.ShouldContain("image-alt");
        found.ShouldContain("wider than the screen");
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
