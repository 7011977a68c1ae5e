using System.Net;

namespace Training.Tests.Web;

/// <summary>The guards that a browser is given, on whatever kind of answer.</summary>
public sealed class SecurityHeaderTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Theory]
    [InlineData("/preferences")]
    [InlineData("/nowhere")]
    [InlineData("/css/base.css")]
    [InlineData("/api/v1/nowhere")]
    public async Task Every_answer_carries_the_guards(string address)
    {
        var answer = await Get(address);

        Header(answer, "Content-Security-Policy").ShouldContain("object-src 'none'");
        Header(answer, "Content-Security-Policy").ShouldNotContain("unsafe");
        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(answer, "Referrer-Policy").ShouldBe("same-origin");
        Header(answer, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header(answer, "Permissions-Policy").ShouldContain("camera=()");
    }

    [Fact]
    public async Task Only_the_scripts_of_the_page_itself_carry_the_nonce_which_is_new_each_time()
    {
        var first = await Get("/preferences");
        var second = await Get("/preferences");
        var nonce = Header(first, "Content-Security-Policy").Split("'nonce-")[1].Split('\'')[0];

        (await first.Content.ReadAsStringAsync()).ShouldContain($"nonce=\"{WebUtility.HtmlEncode(nonce)}\"");
        Header(second, "Content-Security-Policy").ShouldNotContain(nonce);
    }

    [Fact]
    public async Task Pages_and_faults_are_not_kept_in_any_cache_but_files_with_a_fingerprint_are_for_good()
    {
        var page = await Get("/preferences");
        var style = (await page.Content.ReadAsStringAsync())
            .Split("href=\"")
            .First(part => part.StartsWith("/css/base.", StringComparison.Ordinal))
            .Split('"')[0];

        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await Get("/nowhere")).Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await Get(style)).Headers.CacheControl!.NoStore.ShouldBeFalse();
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var form = new FormUrlEncodedContent([new("language", "en")]);
        var answer = await app.CreateClient()
            .PostAsync(new Uri("/preferences?handler=Language", UriKind.Relative), form);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_form_does_not_lead_to_another_site()
    {
        var page = await TestPage.Open(
            app.CreateClient(new() { AllowAutoRedirect = true }),
            "/preferences?handler=Language"
        );
        var after = await page.SubmitForm("form.lang", ("language", "en"), ("back", "https://example.com/"));

        after.Address.Host.ShouldBe("localhost");
    }

    private async Task<HttpResponseMessage> Get(string address) =>
        await app.CreateClient().GetAsync(new Uri(address, UriKind.Relative));

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";
}
