using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Training.Web.Links;

/// <summary>The key of a link that needs no account: sealed with the installation's keys, and good for as long as these are kept.</summary>
/// <param name="purpose">A key made for another one does not open.</param>
internal sealed class LinkKey(IDataProtectionProvider protection, string purpose)
{
    private readonly IDataProtector _protector = protection.CreateProtector(purpose);

    public string Seal(string text) => _protector.Protect(text);

    /// <returns>Null: it is none of ours.</returns>
    public string? Open(string? key)
    {
        try
        {
            return key is null ? null : _protector.Unprotect(key);
        }
        catch (CryptographicException) // somebody else's, or cut off on the way
        {
            return null;
        }
    }
}
