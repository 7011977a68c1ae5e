using Microsoft.Playwright;
using Training.Tests.Support.Browser;
using static Training.Tests.Support.GivenAccounts;

namespace Training.Tests.Journeys;

/// <summary>Someone of the exam office signs in for the first time, and then again: on a phone without scripts, and at a desk.</summary>
public sealed class SecondFactorJourneyTests(Chromium chromium, SqliteSite site) : IClassFixture<SqliteSite>
{
    [Theory]
    [InlineData(390, false)]
    [InlineData(1440, true)]
    public async Task The_second_factor_is_set_up_on_the_way_in_and_asked_for_the_next_time(int width, bool scripts)
    {
        var account = await site.GivenAccount([Role.ExamOffice], Password);
        await using (var first = await chromium.Visit(site.Address, width, scripts: scripts))
        {
            await SignIn(first, account);
            await Look(first, $"second-factor-begin-{width}", scripts);
            await first.Page.FillAsync("[name=Current]", Password);
            await first.Page.ClickAsync("main .btn.go");
            await Look(first, $"second-factor-scan-{width}", scripts);
            var secret = (await first.Page.InnerTextAsync("[data-secret]")).Replace(" ", "", StringComparison.Ordinal);
            await first.Page.FillAsync("[name=Code]", Totp.CodeAt(site.Clock.GetUtcNow(), secret));
            await first.Page.ClickAsync("main .btn.go");
            await Look(first, $"second-factor-codes-{width}", scripts);
            await first.Page.ClickAsync("main .btn.go");
            await first.Open("/account/second-factor");
            await Look(first, $"second-factor-on-{width}", scripts);
        }

        site.Clock.Advance(TimeSpan.FromSeconds(30));
        await using var again = await chromium.Visit(site.Address, width, scripts: scripts);
        await SignIn(again, account);
        await Look(again, $"second-step-{width}", scripts);
        await again.Page.FillAsync("[name=Code]", await CodeOf(account));
        await again.Page.ClickAsync("main .btn.go");

        (await again.Open("/account")).ShouldBe(200);
        await Look(again, $"account-{width}", scripts);
    }

    private static async Task SignIn(Visit visit, Account account)
    {
        await visit.Open("/sign-in");
        await visit.Page.FillAsync("[name=Email]", account.Email);
        await visit.Page.FillAsync("[name=Password]", Password);
        await visit.Page.ClickAsync("main .btn.go");
        await visit.Page.WaitForLoadStateAsync(LoadState.Load);
    }

    private static async Task Look(Visit visit, string name, bool scripts)
    {
        await visit.Page.WaitForLoadStateAsync(LoadState.Load);
        if (!scripts)
            return; // axe is one

        await visit.Picture(name);
        (await visit.Obstacles()).ShouldBeEmpty(name);
        visit.Complaints().ShouldBeEmpty(name);
    }

    private async Task<string> CodeOf(Account account)
    {
        var factor = await site.Db(db => db.SecondFactors.AsNoTracking().SingleAsync(f => f.AccountId == account.Id));
        var cipher = (IFieldCipher)site.Services.GetService(typeof(IFieldCipher))!;
        return Totp.CodeAt(site.Clock.GetUtcNow(), factor.Secret(cipher));
    }
}
