using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Training.Infrastructure.Secrets;

/// <summary>
/// Seals the keys of cookies and forms, which ASP.NET Core would leave readable in the data directory, with the field key:
/// it may lie elsewhere, and a stolen key ring alone opens nothing (ASVS 13.3.1).
/// </summary>
internal sealed class KeyRingSeal(IServiceProvider services) : IXmlEncryptor
{
    public static readonly SealedPlace Place = new("key_ring", "key", Guid.Empty);

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var text = plaintextElement.ToString(SaveOptions.DisableFormatting);
        return new(
            new XElement("sealed", services.GetRequiredService<FieldCipher>().Seal(text, Place)),
            typeof(KeyRingOpener)
        );
    }
}

/// <summary>Named in each file of the key ring; ASP.NET Core makes it when it reads one.</summary>
internal sealed class KeyRingOpener(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(services.GetRequiredService<FieldCipher>().Open(encryptedElement.Value, KeyRingSeal.Place));
}
