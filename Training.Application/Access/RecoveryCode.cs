using System.Security.Cryptography;

namespace Training.Application.Access;

/// <summary>
/// One line of the paper for when the phone is lost. Kept as an index that only the key file can make, because fifty bits
/// could be found from a plain hash.
/// </summary>
public sealed class RecoveryCode(string codeIndex)
{
    public const int Number = 8;
    private const int HalfLength = 5;

    /// <summary>No I, L, O, U: nobody has to ask whether that was a zero.</summary>
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public string CodeIndex { get; private set; } = codeIndex;
    public DateTimeOffset? UsedAt { get; private set; }

    internal static string NewText() =>
        $"{RandomNumberGenerator.GetString(Signs, HalfLength)}-{RandomNumberGenerator.GetString(Signs, HalfLength)}";

    /// <summary>However it was typed: small letters, spaces and the dash make no difference.</summary>
    internal static string IndexOf(UserId account, string text, IFieldCipher cipher)
    {
        var clean = string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return cipher.BlindIndex($"recovery code|{account}|{clean}");
    }

    internal void Use(DateTimeOffset now) => UsedAt = now;
}
