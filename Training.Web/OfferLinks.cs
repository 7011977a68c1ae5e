using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Training.Application.Enrolment.Reserve;
using Training.Application.Messages.Contracts;

namespace Training.Web;

/// <summary>Signed with the installation's keys, and good for as long as these are kept.</summary>
internal sealed class OfferLinks(IDataProtectionProvider protection, ISite site) : IOfferLinks
{
    private readonly IDataProtector _protector = protection.CreateProtector("reserve offer");

    public Uri Of(OfferId offer) => site.Link($"/offer?key={_protector.Protect($"{offer}")}");

    public OfferId? Read(string? key)
    {
        try
        {
            return key is not null && OfferId.TryParse(_protector.Unprotect(key), null, out var id) ? id : null;
        }
        catch (CryptographicException) // somebody else's, or cut off on the way
        {
            return null;
        }
    }
}
