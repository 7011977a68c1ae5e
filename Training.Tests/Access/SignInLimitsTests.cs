using System.Net;

namespace Training.Tests.Access;

/// <summary>What is counted by the visitor's address, whoever they say they are.</summary>
public sealed class SignInLimitsTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    private const int InAMinute = 10;

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-in/second-step")]
    [InlineData("/forgotten-password")]
    public async Task Ten_forms_a_minute_are_taken_from_one_address_and_others_are_not_held_up(string address)
    {
        using var visitor = app.Visitor();
        using var another = app.Visitor();
        var page = await TestPage.Open(visitor, address);
        for (var i = 0; i < InAMinute; i++)
            (await page.Submit()).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var refused = await page.Submit();

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Response.Headers.RetryAfter.ShouldNotBeNull();
        (await TestPage.Open(visitor, address)).Status.ShouldBe(HttpStatusCode.OK);
        (await (await TestPage.Open(another, address)).Submit()).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
