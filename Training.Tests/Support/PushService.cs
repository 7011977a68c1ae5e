using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Training.Application.Messages.Contracts;

namespace Training.Tests.Support;

/// <summary>A push service on this machine, as the makers of browsers run them: it keeps what it was given and opens none of it.</summary>
public sealed class PushService : IAsyncDisposable
{
    private readonly WebApplication _server;

    private PushService(WebApplication server) => _server = server;

    public IList<Pushed> Received { get; } = [];

    /// <summary>By the path of the address.</summary>
    public Func<HttpContext, int> Answers { get; set; } = _ => StatusCodes.Status201Created;

    public static async Task<PushService> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var service = new PushService(builder.Build());
        service._server.MapPost("{**path}", service.Take);
        await service._server.StartAsync();
        return service;
    }

    /// <summary>A browser that asked for an address.</summary>
    public PushedBrowser NewBrowser() => new($"{_server.Urls.Single()}/{Guid.NewGuid():n}");

    public IReadOnlyList<Pushed> To(PushedBrowser browser) =>
        [.. Received.Where(one => browser.Address.Endpoint.EndsWith(one.Path, StringComparison.Ordinal))];

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = context.Request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value.ToString());
        lock (Received)
            Received.Add(new(context.Request.Path, headers, body.ToArray()));
        context.Response.StatusCode = Answers(context);
    }
}

public sealed record Pushed(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body);

/// <summary>The half of the browser: only it opens what was sealed for it (RFC 8291, RFC 8188).</summary>
public sealed class PushedBrowser
{
    private readonly ECDiffieHellman _key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(16);

    public PushedBrowser(string endpoint) => Address = new(endpoint, Url(Point(_key)), Url(_secret));

    public PushAddress Address { get; }

    public JsonElement Open(byte[] body)
    {
        var (salt, length) = (body[..16], body[20]); // between them four bytes: the size of a record
        var (sender, sealedText) = (body[21..(21 + length)], body[(21 + length)..]);
        using var theirs = ECDiffieHellman.Create(
            new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new() { X = sender[1..33], Y = sender[33..] },
            }
        );
        var shared = _key.DeriveRawSecretAgreement(theirs.PublicKey);
        byte[] info = [.. "WebPush: info\0"u8, .. Point(_key), .. sender];
        var material = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, _secret, info);
        Span<byte> key = stackalloc byte[16];
        Span<byte> nonce = stackalloc byte[12];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, material, key, salt, "Content-Encoding: aes128gcm\0"u8);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, material, nonce, salt, "Content-Encoding: nonce\0"u8);
        var plain = new byte[sealedText.Length - 16];
        using var aes = new AesGcm(key, 16);
        aes.Decrypt(nonce, sealedText.AsSpan(..^16), sealedText.AsSpan(^16..), plain);
        var end = Array.LastIndexOf(plain, (byte)2); // the mark of the last record, and padding after it
        return JsonDocument.Parse(Encoding.UTF8.GetString(plain, 0, end)).RootElement;
    }

    private static byte[] Point(ECDiffieHellman key)
    {
        var q = key.ExportParameters(includePrivateParameters: false).Q;
        return [4, .. q.X!, .. q.Y!];
    }

    private static string Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
