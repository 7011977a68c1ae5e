using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Training.Application.Attendance.CheckIns;

/// <summary>
/// Six digits that change every step, by the server's clock alone (P22): no phone's clock is asked. The step before is taken
/// too, because the last digit is typed after the code has changed.
/// </summary>
internal static class RotatingCode
{
    public const int StepSeconds = 25;

    public static string At(ReadOnlySpan<byte> secret, DateTimeOffset now) => Of(secret, Step(now));

    public static bool Accepts(ReadOnlySpan<byte> secret, string typed, DateTimeOffset now) =>
        Same(Of(secret, Step(now)), typed) | Same(Of(secret, Step(now) - 1), typed);

    /// <summary>Until the next one.</summary>
    public static int SecondsLeft(DateTimeOffset now) => StepSeconds - (int)(now.ToUnixTimeSeconds() % StepSeconds);

    private static long Step(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    private static string Of(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> message = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(message, step);
        var number = BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(secret, message)) % 1_000_000;
        return number.ToString("D6", CultureInfo.InvariantCulture);
    }

    private static bool Same(string code, string typed) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(typed));
}
