using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Training.Infrastructure.Secrets;

/// <summary>AES-256-GCM; the text is <c>key id:base64url(nonce, tag, cipher text)</c>, the place is the associated data.</summary>
internal sealed class FieldCipher(FieldKeys keys) : IFieldCipher
{
    private const int TagBytes = 16;
    private static readonly Range Nonce = ..12;
    private static readonly Range Tag = 12..28;
    private static readonly Range Cipher = 28..;

    private readonly Dictionary<string, byte[]> _keys = keys.Keys.ToDictionary(
        key => key.Id,
        key => Convert.FromBase64String(key.Key)
    );
    private readonly string _newest = keys.Newest;
    private readonly byte[] _indexKey = Convert.FromBase64String(keys.IndexKey);

    /// <summary>What everything begins with that the newest key sealed.</summary>
    public string Mark => $"{_newest}:";

    public string Seal(string plaintext, SealedPlace place)
    {
        var plain = Encoding.UTF8.GetBytes(plaintext);
        var packed = new byte[Cipher.Start.Value + plain.Length];
        RandomNumberGenerator.Fill(packed.AsSpan(Nonce));

        using var aes = new AesGcm(_keys[_newest], TagBytes);
        aes.Encrypt(packed.AsSpan(Nonce), plain, packed.AsSpan(Cipher), packed.AsSpan(Tag), Bound(place));
        return $"{_newest}:{Base64Url.EncodeToString(packed)}";
    }

    public string Open(string sealedText, SealedPlace place)
    {
        if (sealedText.Split(':') is not [var id, var text] || !Base64Url.IsValid(text, out var length))
            throw new CryptographicException($"What stands in {place} is not a sealed value.");
        if (!_keys.TryGetValue(id, out var key) || length < Cipher.Start.Value)
            throw new CryptographicException($"The key '{id}' that sealed {place} is not in the key file.");

        var packed = Base64Url.DecodeFromChars(text);
        var plain = new byte[length - Cipher.Start.Value];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(packed.AsSpan(Nonce), packed.AsSpan(Cipher), packed.AsSpan(Tag), plain, Bound(place));
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>The same value in the same place, sealed with the newest key.</summary>
    public string Reseal(string sealedText, SealedPlace place) => Seal(Open(sealedText, place), place);

    public string BlindIndex(string value) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(_indexKey, Encoding.UTF8.GetBytes(value)));

    private static byte[] Bound(SealedPlace place) => Encoding.UTF8.GetBytes(place.ToString());
}
