using System.Security.Cryptography;
using System.Text;

namespace Training.Infrastructure.Seeding;

internal static class SeedId
{
    /// <summary>The same id for the same natural key, in every installation and whenever it is loaded.</summary>
    public static Guid Of(params IEnumerable<string> key)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', key))).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80); // version 8: made by our own rule
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
