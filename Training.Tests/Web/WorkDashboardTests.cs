using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace Training.Tests.Web;

/// <summary>Hangfire's own pages show payloads and can run jobs again, so they are off, or an administrator's to look at.</summary>
public sealed class WorkDashboardTests(WorkDashboardTests.Switched app, SqliteApp usual)
    : IClassFixture<WorkDashboardTests.Switched>,
        IClassFixture<SqliteApp>
{
    [Theory]
    [InlineData(Role.Administrator, HttpStatusCode.OK)]
    [InlineData(Role.Hr, HttpStatusCode.Forbidden)]
    public async Task Switched_on_it_is_the_administrators_alone(Role role, HttpStatusCode status)
    {
        using var visitor = await app.SignedIn(role);

        (await TestPage.Open(visitor, "/hangfire")).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Nothing_can_be_done_on_it()
    {
        using var administrator = await app.SignedIn(Role.Administrator);
        var page = await TestPage.Open(administrator, "/hangfire/recurring");
        page.Text("body").ShouldNotContain("Trigger now");
        using var nothing = new FormUrlEncodedContent([]);

        var answer = await administrator.PostAsync(new Uri("/hangfire/recurring/trigger", UriKind.Relative), nothing);

        answer.IsSuccessStatusCode.ShouldBeFalse();
    }

    [Fact]
    public async Task Usually_there_is_none()
    {
        using var administrator = await usual.SignedIn(Role.Administrator);

        (await TestPage.Open(administrator, "/hangfire")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    public sealed class Switched : SqliteApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Hangfire:Dashboard", "true");
        }
    }
}
