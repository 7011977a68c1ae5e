using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Training.Tests.Support;

internal static class Endpoints
{
    /// <summary>ASP.NET Core's own, in development only, for assets newer than the build; it has no permission and so stays shut.</summary>
    private const string DevelopmentAssets = "{**path:file}";

    /// <summary>All that the application answers to, with the metadata that its gate sees.</summary>
    public static async Task<IReadOnlyList<RouteEndpoint>> AllEndpoints(this TestApp app)
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
        return await Task.WhenAll(
            endpoints
                .Where(endpoint => endpoint.RoutePattern.RawText != DevelopmentAssets)
                .Select(endpoint => Loaded(loader, endpoint))
        );
    }

    /// <summary>A page is known by its address until it is first asked for; only then are its attributes read.</summary>
    private static async Task<RouteEndpoint> Loaded(PageLoader loader, RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            return endpoint;

        var compiled = await loader.LoadAsync(page, endpoint.Metadata);
        var said = compiled.HandlerTypeInfo.GetCustomAttributes(inherit: true);
        return new RouteEndpoint(
            endpoint.RequestDelegate!,
            endpoint.RoutePattern,
            endpoint.Order,
            new EndpointMetadataCollection([.. endpoint.Metadata, compiled, .. said]),
            endpoint.DisplayName
        );
    }
}
