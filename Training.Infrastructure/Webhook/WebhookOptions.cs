using Microsoft.Extensions.Configuration;

namespace Training.Infrastructure.Webhook;

/// <summary>The settings under <c>Webhook</c>.</summary>
internal sealed record WebhookOptions(Uri Url, byte[] Key)
{
    private const string Prefix = "whsec_";

    /// <summary>Fewer bytes can be guessed.</summary>
    private const int LeastKey = 24;

    /// <returns>Null: there is none.</returns>
    public static WebhookOptions? Of(IConfiguration configuration) =>
        configuration["Webhook:Url"] is { } url
            ? new(new Uri(url), KeyIn(configuration["Webhook:Secret"] ?? "") ?? [])
            : null;

    /// <summary>Without TLS only on this machine: names and telephone numbers go over it.</summary>
    public static bool IsUrl(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));

    public static bool IsSecret(string value) => KeyIn(value) is { Length: >= LeastKey };

    /// <summary>As Standard Webhooks writes it.</summary>
    private static byte[]? KeyIn(string secret)
    {
        var text = secret.StartsWith(Prefix, StringComparison.Ordinal) ? secret[Prefix.Length..] : secret;
        var key = new byte[text.Length];
        return Convert.TryFromBase64String(text, key, out var length) ? key[..length] : null;
    }
}
