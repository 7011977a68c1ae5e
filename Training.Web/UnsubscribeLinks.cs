using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Training.Application.Common;
using Training.Application.Messages.Contracts;

namespace Training.Web;

/// <summary>Signed with the installation's keys, and good for as long as these are kept.</summary>
internal sealed class UnsubscribeLinks(IDataProtectionProvider protection, ISite site) : IUnsubscribeLinks
{
    private readonly IDataProtector _protector = protection.CreateProtector("unsubscribe");

    public Uri Of(UserId reader, FactKind fact) =>
        site.Link($"/unsubscribe?key={_protector.Protect($"{reader} {fact}")}");

    public (UserId Reader, FactKind Fact)? Read(string? key)
    {
        try
        {
            return
                key is not null
                && _protector.Unprotect(key).Split(' ') is [var reader, var fact]
                && UserId.TryParse(reader, null, out var id)
                && Enum.TryParse<FactKind>(fact, out var kind)
                ? (id, kind)
                : null;
        }
        catch (CryptographicException) // somebody else's, or cut off on the way
        {
            return null;
        }
    }
}
