using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Training.Application.Access;

/// <summary>The codes of an authenticator app: RFC 6238 with SHA-1, six digits, 30 seconds, which every such app can do.</summary>
internal static class Totp
{
    public const int Digits = 6;
    private const int StepSeconds = 30;
    private const int SecretBytes = 20;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret as people type it: 160 random bits in base 32.</summary>
    public static string NewSecret()
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var octet in RandomNumberGenerator.GetBytes(SecretBytes))
        {
            (buffer, bits) = ((buffer << 8) | octet, bits + 8);
            for (; bits >= 5; bits -= 5)
                text.Append(Base32[(buffer >> (bits - 5)) & 31]);
        }
        return text.ToString();
    }

    /// <summary>The step whose code this is, of the present one and its two neighbours, for clocks that are not quite right.</summary>
    public static long? StepOf(string code, string secret, DateTimeOffset now)
    {
        var present = now.ToUnixTimeSeconds() / StepSeconds;
        var typed = Encoding.ASCII.GetBytes(string.Concat(code.Where(char.IsAsciiDigit)));
        long? found = null;
        for (var step = present - 1; step <= present + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(typed, Encoding.ASCII.GetBytes(CodeAt(step, secret))))
                found = step;
        }
        return found;
    }

    public static string CodeAt(DateTimeOffset now, string secret) =>
        CodeAt(now.ToUnixTimeSeconds() / StepSeconds, secret);

    private static string CodeAt(long step, string secret)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238's algorithm; as a keyed hash SHA-1 is not broken
        HMACSHA1.HashData(Bytes(secret), counter, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 15;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string secret)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var letter in secret)
        {
            (buffer, bits) = (((buffer << 5) | Base32.IndexOf(letter, StringComparison.Ordinal)) & 0xFFFF, bits + 5);
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
        }
        return [.. bytes];
    }
}
