using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Training.Application.Access;

/// <summary>A random text of 256 bits that is handed out once. Only its hash is kept, so the database opens no door.</summary>
internal sealed record Secret(string Text)
{
    public string Hash => HashOf(Text);

    public static Secret New(string prefix = "") =>
        new(prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    /// <summary>Plain SHA-256 is enough: what has 256 random bits cannot be guessed, however fast the hash is.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
