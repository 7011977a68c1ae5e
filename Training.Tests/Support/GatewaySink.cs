using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Training.Tests.Support;

/// <summary>The program on the other side of the webhook, behind a port of this machine: it keeps what it received.</summary>
public sealed class GatewaySink : IAsyncDisposable
{
    internal static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(n => (byte)n)];

    private readonly ConcurrentQueue<GatewayPost> _received = new();
    private readonly WebApplication _host;

    public GatewaySink()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _host = builder.Build();
        _host.Map("{**path}", Receive);
        _host.Start();
    }

    /// <summary>The status with which it answers; null: with 204.</summary>
    public Func<HttpContext, int>? Answers { get; set; }

    public IReadOnlyCollection<GatewayPost> Received => _received;

    public IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?>
        {
            ["Webhook:Url"] = $"{_host.Urls.Single()}/messages",
            ["Webhook:Secret"] = $"whsec_{Convert.ToBase64String(Key)}",
        };

    public Task Stop() => _host.StopAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task Receive(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value.ToString());
        _received.Enqueue(new(headers, await reader.ReadToEndAsync()));
        context.Response.StatusCode = Answers?.Invoke(context) ?? StatusCodes.Status204NoContent;
    }
}

/// <summary>What a gateway got.</summary>
public sealed record GatewayPost(IReadOnlyDictionary<string, string> Headers, string Body)
{
    private readonly JsonElement _message = JsonDocument.Parse(Body).RootElement;

    public string Id => Headers["webhook-id"];

    /// <summary>One of the texts of the message.</summary>
    public string? this[string name] => _message.GetProperty(name).GetString();

    /// <summary>Checked as a gateway would: with the shared key, over what was received.</summary>
    public bool IsSignedAt(DateTimeOffset at)
    {
        var signed = Encoding.UTF8.GetBytes($"{Id}.{Headers["webhook-timestamp"]}.{Body}");
        return Headers["webhook-timestamp"] == $"{at.ToUnixTimeSeconds()}"
            && Headers["webhook-signature"]
                == $"v1,{Convert.ToBase64String(HMACSHA256.HashData(GatewaySink.Key, signed))}";
    }
}
