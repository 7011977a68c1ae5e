using System.Net;
using System.Net.Sockets;

namespace Training.Infrastructure.Push;

/// <summary>
/// Where notifications may be posted to. The address comes from a browser, so that anybody could name one inside our own
/// network and have us knock there: only what the whole internet reaches is reached, and what a name means is looked at
/// when the connection is made, not before.
/// </summary>
/// <param name="withThisMachine">For tests: a push service of their own, without TLS.</param>
internal sealed class PushReach(bool withThisMachine)
{
    private static readonly IPNetwork[] NotForAll =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10", // of providers
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3", // groups, and what nobody has
            "2001::/23", // tunnels, of which nobody knows where they end
            "2001:db8::/32",
            "2002::/16",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalSix = IPNetwork.Parse("2000::/3");

    public bool Admits(string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var address)
        && address.UserInfo.Length == 0
        && (
            (address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && MayBePublic(address))
            || (withThisMachine && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)
        );

    /// <exception cref="PrivateAddressException">No address of the host is everybody's.</exception>
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
        var open = Array.FindAll(found, Admits);
        if (open.Length == 0)
            throw new PrivateAddressException();

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public static bool IsPublic(IPAddress address)
    {
        var one = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Array.Exists(NotForAll, network => network.Contains(one))
            && (one.AddressFamily == AddressFamily.InterNetwork || GlobalSix.Contains(one));
    }

    private bool Admits(IPAddress address) => IsPublic(address) || (withThisMachine && IPAddress.IsLoopback(address));

    private static bool MayBePublic(Uri address) =>
        !address.IsLoopback
        && (!IPAddress.TryParse(address.IdnHost.Trim('[', ']'), out var number) || IsPublic(number));
}

/// <summary>The name of a push service leads into a network that is not everybody's.</summary>
internal sealed class PrivateAddressException() : Exception("The address is not a public one.");
