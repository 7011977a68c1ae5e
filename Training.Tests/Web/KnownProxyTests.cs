using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace Training.Tests.Web;

/// <summary>Who may say where a visitor comes from.</summary>
public sealed class KnownProxyTests(KnownProxyTests.BehindProxy app) : IClassFixture<KnownProxyTests.BehindProxy>
{
    private const string Proxy = "10.9.9.9";

    [Theory]
    [InlineData(Proxy, true)]
    [InlineData("10.9.9.8", false)]
    [InlineData("127.0.0.1", false)]
    public async Task Only_a_proxy_that_was_named_is_believed(string neighbour, bool isBelieved)
    {
        using var visitor = Through(neighbour, from: "203.0.113.7");

        var answer = await visitor.GetAsync(new Uri("/sign-in", UriKind.Relative));

        answer.Headers.Contains("Strict-Transport-Security").ShouldBe(isBelieved);
    }

    [Fact]
    public async Task Visitors_behind_it_do_not_use_up_each_others_tries()
    {
        using var guesser = Through(Proxy, from: "203.0.113.8");
        using var neighbour = Through(Proxy, from: "203.0.113.9");
        var page = await TestPage.Open(guesser, "/sign-in");
        for (var i = 0; i < 10; i++)
            await page.Submit();

        (await page.Submit()).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await (await TestPage.Open(neighbour, "/sign-in")).Submit()).Status.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
    }

    private HttpClient Through(string neighbour, string from)
    {
        var client = app.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add(ActorOfTest.RealGate, "yes");
        client.DefaultRequestHeaders.Add(TestAddress.Header, neighbour);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        return client;
    }

    public sealed class BehindProxy : SqliteApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Training:KnownProxies", $"10.1.1.1, {Proxy}");
        }
    }
}
