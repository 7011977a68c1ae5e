using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Training.Web;

/// <summary>
/// Behind the proxies that <c>Training:KnownProxies</c> names, the visitor's address and https are what the proxy says.
/// Nobody else is believed, because tries are limited by address and the cookie is bound to https.
/// </summary>
internal static class KnownProxies
{
    public static WebApplication UseKnownProxies(this WebApplication app)
    {
        if (app.Configuration["Training:KnownProxies"] is not { Length: > 0 } named)
            return app;

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
        };
        options.KnownProxies.Clear(); // not even a proxy on the same machine, unless it is named
        options.KnownIPNetworks.Clear();
        foreach (var address in named.Split(','))
            options.KnownProxies.Add(IPAddress.Parse(address.Trim()));
        app.UseForwardedHeaders(options);
        return app;
    }
}
