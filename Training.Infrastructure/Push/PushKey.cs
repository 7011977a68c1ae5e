using System.Buffers.Text;
using System.Security.Cryptography;
using Training.Infrastructure.Secrets;

namespace Training.Infrastructure.Push;

/// <summary>
/// The key by which push services know this installation (VAPID). It stands in the database, sealed, beside the addresses
/// that browsers bound to it: without it they are worth nothing, so they are backed up and restored together.
/// </summary>
public sealed class PushKey
{
    private PushKey() { }

    public int Id { get; private set; } = 1;

    /// <summary>A point of P-256, base64url.</summary>
    public string PublicKey { get; private set; } = "";
    public DateTimeOffset MadeAt { get; private set; }

    internal string PrivateKeySealed { get; private set; } = "";

    internal static SealedPlace Place => new("push_key", "private_key_sealed", Guid.Empty);

    internal static PushKey Make(FieldCipher cipher, DateTimeOffset now)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var parts = pair.ExportParameters(includePrivateParameters: true);
        return new()
        {
            PublicKey = Base64Url.EncodeToString([4, .. parts.Q.X!, .. parts.Q.Y!]),
            PrivateKeySealed = cipher.Seal(Base64Url.EncodeToString(parts.D), Place),
            MadeAt = now,
        };
    }
}
