using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Training.Application.Common;

/// <summary>A random text that is handed out once. Only its hash is kept, so the database opens no door.</summary>
internal sealed record Secret(string Text)
{
    public string Hash => HashOf(Text);

    /// <param name="prefix">What makes it easy to recognise.</param>
    /// <param name="bits">160 at least: it is guarded by nothing but its size.</param>
    public static Secret New(string prefix = "", int bits = 256) =>
        new(prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bits / 8)));

    /// <summary>Plain SHA-256 is enough: what is that random cannot be guessed, however fast the hash is.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
