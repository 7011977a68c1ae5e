using Microsoft.AspNetCore.DataProtection;
using Training.Application.Common;
using Training.Application.Messages.Contracts;

namespace Training.Web.Links;

internal sealed class UnsubscribeLinks(IDataProtectionProvider protection, ISite site) : IUnsubscribeLinks
{
    private readonly LinkKey _key = new(protection, "unsubscribe");

    public Uri Of(UserId reader, FactKind fact) => site.Link($"/unsubscribe?key={_key.Seal($"{reader} {fact}")}");

    public (UserId Reader, FactKind Fact)? Read(string? key) =>
        _key.Open(key)?.Split(' ') is [var reader, var fact]
        && UserId.TryParse(reader, null, out var id)
        && Enum.TryParse<FactKind>(fact, out var kind)
            ? (id, kind)
            : null;
}
