using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Training.Tests.Architecture;

/// <summary>Default deny (ASVS 8.2.1): an endpoint without a named permission stays shut, and is found here.</summary>
public sealed class EndpointTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    private const string Remedy =
        "put [Requires(Permission.X)] on the page model, or .Requires(Permission.X) behind the mapped endpoint";

    [Fact]
    public async Task Every_endpoint_names_its_permission() =>
        Violations(await app.AllEndpoints()).ShouldBeEmpty(Remedy);

    [Fact]
    public async Task The_rule_catches_a_planted_violation() =>
        Violations([.. await app.AllEndpoints(), OpenDoor.Endpoint]).ShouldBe(["/open-door"]);

    [Fact]
    public async Task An_endpoint_that_names_no_permission_stays_shut_even_for_the_administrator()
    {
        await using var planted = new AppWithOpenDoor();
        using var client = await planted.SignedIn(Role.Administrator);

        var answer = await client.GetAsync(new Uri("/open-door", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static IEnumerable<string?> Violations(IEnumerable<RouteEndpoint> endpoints) =>
        from endpoint in endpoints
        where endpoint.Metadata.GetMetadata<RequiresAttribute>() is null
        select endpoint.RoutePattern.RawText;

    private sealed class AppWithOpenDoor : SqliteApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, OpenDoor>());
        }
    }

    /// <summary>What a forgetful developer might map.</summary>
    private sealed class OpenDoor : IStartupFilter
    {
        public static readonly RouteEndpoint Endpoint = new(
            http => http.Response.WriteAsync("secret"),
            RoutePatternFactory.Parse("/open-door"),
            order: 0,
            EndpointMetadataCollection.Empty,
            "open door"
        );

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (http, step) =>
                    {
                        if (http.Request.Path == Endpoint.RoutePattern.RawText)
                            http.SetEndpoint(Endpoint);
                        return step(http);
                    }
                );
                next(app);
            };
    }
}
