using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace Training.Tests.Access;

/// <summary>
/// Every endpoint against every role (ASVS 8.2.2), read from the endpoints themselves: what is added is covered without
/// being listed. Objects in addresses are made up, so whoever may pass finds nothing.
/// </summary>
public sealed class RoleMatrixTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    private static readonly HttpMethod[] Unsafe =
    [
        HttpMethod.Post,
        HttpMethod.Put,
        HttpMethod.Patch,
        HttpMethod.Delete,
    ];

    [Fact]
    public async Task Each_role_gets_in_where_its_permissions_say_and_nowhere_else()
    {
        var unexpected = new List<string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            var session = await app.GivenSession(role);
            foreach (var door in await Doors())
            {
                using var browser = await Browser(door, session);
                var allowed = Roles.Allow(role, door.Permission);
                var answer = await Knock(browser, door);
                if ((answer.StatusCode == HttpStatusCode.Forbidden) == allowed || IsSignIn(answer))
                    unexpected.Add($"{role} {door}: {(int)answer.StatusCode}, allowed: {allowed}");
                if (answer.StatusCode >= HttpStatusCode.InternalServerError)
                    unexpected.Add($"{role} {door}: {(int)answer.StatusCode}, a fault");
                if (allowed && door.NamesAnObject && door.Method == HttpMethod.Get && answer.IsSuccessStatusCode)
                    unexpected.Add($"{role} {door}: {(int)answer.StatusCode} for an object that does not exist");
            }
        }
        unexpected.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_visitor_gets_in_only_where_anyone_may()
    {
        var unexpected = new List<string>();
        foreach (var door in await Doors())
        {
            using var browser = app.Visitor();
            var answer = await Knock(browser, door);
            var turnedAway = door.IsApi ? answer.StatusCode == HttpStatusCode.Unauthorized : IsSignIn(answer);
            if (turnedAway == (door.Permission == Permission.Anyone))
                unexpected.Add($"{door}: {(int)answer.StatusCode}");
        }
        unexpected.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_form_is_taken_without_its_token()
    {
        var session = await app.GivenSession(Enum.GetValues<Role>());
        var taken = new List<string>();
        foreach (var door in (await Doors()).Where(door => door.IsForm))
        {
            using var browser = app.SignedIn(session);
            var answer = await Knock(browser, door);
            if (answer.StatusCode != HttpStatusCode.BadRequest)
                taken.Add($"{door}: {(int)answer.StatusCode}");
        }
        taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_api_takes_no_cookie()
    {
        using var browser = await app.SignedIn(Role.Hr);

        var answer = await browser.GetAsync(new Uri($"/api/v1/work/{Guid.Empty}", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ShouldHaveSingleItem().Scheme.ShouldBe("Bearer");
    }

    private async Task<IReadOnlyList<Door>> Doors() =>
        [
            .. from endpoint in await app.AllEndpoints()
            where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
            let permission = endpoint.Metadata.GetMetadata<RequiresAttribute>()!.Permission
            let methods = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null
                ? endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Select(name => new HttpMethod(name))
                    ?? []
                : [HttpMethod.Get, HttpMethod.Post]
            from method in methods
            let takesFile = endpoint
                .Metadata.GetMetadata<IAcceptsMetadata>()
                ?.ContentTypes.Contains("multipart/form-data", StringComparer.Ordinal)
            select new Door(method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/'), permission, takesFile is true),
        ];

    private static async Task<HttpResponseMessage> Knock(HttpClient browser, Door door)
    {
        using var request = new HttpRequestMessage(door.Method, door.Address);
        if (Unsafe.Contains(door.Method))
            request.Content = door.Content();
        return await browser.SendAsync(request);
    }

    private async Task<HttpClient> Browser(Door door, GivenSession session)
    {
        if (!door.IsApi)
            return app.SignedIn(session);

        var token = Secret.New(ApiToken.Prefix);
        var now = app.Clock.GetUtcNow();
        var id = ApiTokenId.New(now);
        await app.Save(new ApiToken(id, session.Account, "test", token.Hash, now, now.AddDays(1)));
        var client = app.Visitor();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token.Text);
        return client;
    }

    private static bool IsSignIn(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Redirect
        && answer.Headers.Location!.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal);

    private sealed record Door(HttpMethod Method, string Route, Permission Permission, bool TakesFile)
    {
        /// <summary>In the form that the door reads: another would be turned away unread, whoever sent it.</summary>
        public HttpContent? Content() =>
            TakesFile ? new MultipartFormDataContent { { new StringContent(""), "whenKnown" } }
            : IsApi ? new StringContent("{}", new MediaTypeHeaderValue("application/json"))
            : null;

        public bool IsApi => Route.StartsWith("/api/v1", StringComparison.Ordinal);

        /// <summary>
        /// The error pages answer a failed form too, and take nothing from it; mail programs unsubscribe with a signed link
        /// in the place of a token (RFC 8058).
        /// </summary>
        public bool IsForm =>
            !IsApi
            && Method == HttpMethod.Post
            && Route != "/unsubscribe"
            && !Route.StartsWith("/error/", StringComparison.Ordinal);

        public bool NamesAnObject =>
            Route.Contains('{', StringComparison.Ordinal)
            && !Route.StartsWith("/error/", StringComparison.Ordinal)
            && !Route.StartsWith("/openapi/", StringComparison.Ordinal);

        /// <summary>The route with made-up values.</summary>
        public string Address =>
            string.Join(
                '/',
                Route
                    .Split('/')
                    .Select(part =>
                        part.Length == 0 || part[0] != '{' ? part
                        : part.Contains(":int", StringComparison.Ordinal) ? "404"
                        : "00000000-0000-7000-8000-000000000000" + part[(part.LastIndexOf('}') + 1)..]
                    )
            );

        public override string ToString() => $"{Method} {Route} ({Permission})";
    }
}
