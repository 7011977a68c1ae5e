using System.Net;
using Microsoft.AspNetCore.Http;
using Training.Infrastructure.Push;

namespace Training.Tests.Messages;

/// <summary>A browser says where to post to, and anybody can be a browser: nothing inside our own network is reached.</summary>
public sealed class PushReachTests
{
    [Theory]
    [InlineData("https://fcm.googleapis.com/fcm/send/abc", true)]
    [InlineData("https://142.250.66.10/fcm/send/abc", true)]
    [InlineData("http://fcm.googleapis.com/fcm/send/abc", false)]
    [InlineData("https://fcm.googleapis.com:8443/abc", false)]
    [InlineData("https://somebody@fcm.googleapis.com/abc", false)]
    [InlineData("https://localhost/abc", false)]
    [InlineData("https://10.0.0.5/abc", false)]
    [InlineData("https://[::1]/abc", false)]
    [InlineData("https://[::ffff:10.0.0.5]/abc", false)]
    [InlineData("https://0x7f000001/abc", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("fcm", false)]
    [InlineData("", false)]
    public void Only_an_encrypted_address_of_the_internet_is_admitted(string endpoint, bool admitted) =>
        new PushReach(withThisMachine: false).Admits(endpoint).ShouldBe(admitted);

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2404:6800:4005:80b::200a", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:192.168.1.1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("2001::a00:1", false)]
    public void What_is_not_everybodys_is_not_public(string address, bool isPublic) =>
        PushReach.IsPublic(IPAddress.Parse(address)).ShouldBe(isPublic);

    [Fact]
    public async Task A_name_that_leads_inside_is_refused_when_it_is_connected_to()
    {
        await using var inside = await PushService.Start();
        var reached = false;
        inside.Answers = _ =>
        {
            reached = true;
            return StatusCodes.Status201Created;
        };
        using var handler = new SocketsHttpHandler { ConnectCallback = new PushReach(withThisMachine: false).Connect };
        using var client = new HttpClient(handler);
        var address = new UriBuilder(inside.NewBrowser().Address.Endpoint) { Host = "localhost" };

        var refused = await Should.ThrowAsync<HttpRequestException>(() => client.PostAsync(address.Uri, content: null));

        refused.InnerException.ShouldBeOfType<PrivateAddressException>();
        reached.ShouldBeFalse();
    }
}
