using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Selection.Letters;
using Training.Application.Messages.Contracts;

namespace Training.Web;

/// <summary>Signed with the installation's keys, and good for as long as these are kept.</summary>
internal sealed class OutcomeLinks(IDataProtectionProvider protection, ISite site) : IOutcomeLinks
{
    private readonly IDataProtector _protector = protection.CreateProtector("selection outcome");

    public Uri Of(CandidacyId application) => site.Link($"/selection/{_protector.Protect($"{application}")}");

    public CandidacyId? Read(string? key)
    {
        try
        {
            return key is not null && CandidacyId.TryParse(_protector.Unprotect(key), null, out var id) ? id : null;
        }
        catch (CryptographicException) // somebody else's, or cut off on the way
        {
            return null;
        }
    }
}
