namespace Training.Infrastructure.Secrets;

/// <summary>
/// A key that something in this database is sealed with. The database knows its keys by a proof that only the very same
/// key opens, so that neither a lost nor another installation's key file goes unnoticed.
/// </summary>
public sealed class KeyInUse(string id, string proof, DateTimeOffset since)
{
    private static readonly SealedPlace Place = new("field_key", "proof", Guid.Empty);

    public string Id { get; private set; } = id;

    /// <summary>The index of this very column, sealed: it vouches for the index key too.</summary>
    public string Proof { get; private set; } = proof;
    public DateTimeOffset Since { get; private set; } = since;

    internal static KeyInUse Newest(FieldKeys keys, DateTimeOffset now)
    {
        var cipher = new FieldCipher(keys);
        return new KeyInUse(keys.Newest, cipher.Seal(cipher.BlindIndex(Place.ToString()), Place), now);
    }

    /// <summary>Null when the file opens what is sealed with this key, or what is wrong with the file.</summary>
    internal string? FaultOf(FieldKeys keys)
    {
        if (keys.Keys.All(key => key.Id != Id))
            return $"lacks the key '{Id}'";

        var cipher = new FieldCipher(keys);
        try
        {
            return cipher.Open(Proof, Place) == cipher.BlindIndex(Place.ToString()) ? null : "has another index key";
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return $"has another key '{Id}'";
        }
    }
}
