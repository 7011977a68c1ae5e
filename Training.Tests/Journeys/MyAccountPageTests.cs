using Training.Tests.Support.Browser;

namespace Training.Tests.Journeys;

/// <summary>The one page that is about whoever looks at it.</summary>
public sealed class MyAccountPageTests(Chromium chromium, SqliteSite site) : IClassFixture<SqliteSite>
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task It_can_be_used_by_everyone(int width)
    {
        var session = await site.GivenSession(Role.Hr);
        await using var visit = await chromium.Visit(site.Address, width);
        await visit.Page.Context.AddCookiesAsync([
            new()
            {
                Name = "training",
                Value = session.Secret,
                Url = site.Address.ToString(),
            },
        ]);

        (await visit.Open("/account")).ShouldBe(200);

        (await visit.Obstacles()).ShouldBeEmpty();
        visit.Complaints().ShouldBeEmpty();
    }
}
