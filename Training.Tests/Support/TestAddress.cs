using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Training.Tests.Support;

/// <summary>Gives each visitor of a test an address of its own, since limits are counted by address.</summary>
internal sealed class TestAddress : IStartupFilter
{
    public const string Header = "X-Test-Address";

    private static int _last;

    public static string Next() =>
        new IPAddress(BitConverter.GetBytes(10 | (Interlocked.Increment(ref _last) << 8))).ToString();

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (http, step) =>
                {
                    if (IPAddress.TryParse(http.Request.Headers[Header], out var address))
                        http.Connection.RemoteIpAddress = address;
                    return step(http);
                }
            );
            next(app);
        };
}
