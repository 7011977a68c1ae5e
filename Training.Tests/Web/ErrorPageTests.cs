using System.Net;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Training.Tests.Web;

public sealed class ErrorPageTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task An_address_without_a_page_says_so_and_where_to_go()
    {
        var page = await TestPage.Open(app.CreateClient(), "/nowhere");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Text("h1").ShouldBe("Không có trang nào ở địa chỉ này");
        page.Text(".code b").ShouldMatch("^[0-9A-Z]{4}-[0-9A-Z]{2}$");
    }

    [Fact]
    public async Task A_fault_shows_a_code_to_read_out_and_nothing_of_the_inside()
    {
        await using var broken = new BrokenApp();
        var page = await TestPage.Open(broken.CreateClient(), $"/work/{Guid.Empty}");

        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.Text("h1").ShouldBe("Trang này đang gặp lỗi ở phía máy chủ");
        page.Text(".code b").ShouldMatch("^[0-9A-Z]{4}-[0-9A-Z]{2}$");
        page.Text("html").ShouldNotContain("inner secret");
    }

    [Fact]
    public async Task A_form_sent_to_a_page_that_takes_none_is_refused()
    {
        var client = app.CreateClient();
        var form = await TestPage.Open(client, "/preferences");
        using var sent = new FormUrlEncodedContent([
            new("__RequestVerificationToken", form.Value("input[name=__RequestVerificationToken]")),
        ]);

        var answer = await client.PostAsync(new Uri("/work", UriKind.Relative), sent);

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task The_api_answers_with_problem_details()
    {
        var answer = await app.CreateClient().GetAsync(new Uri("/api/v1/nowhere", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    /// <summary>An installation of its own in which every request fails: a data directory serves one process only.</summary>
    private sealed class BrokenApp : SqliteApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
                services.AddScoped<ISender>(_ => throw new InvalidOperationException("inner secret"))
            );
        }
    }
}
