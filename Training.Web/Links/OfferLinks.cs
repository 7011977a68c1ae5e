using Microsoft.AspNetCore.DataProtection;
using Training.Application.Enrolment.Reserve;
using Training.Application.Messages.Contracts;

namespace Training.Web.Links;

internal sealed class OfferLinks(IDataProtectionProvider protection, ISite site) : IOfferLinks
{
    private readonly LinkKey _key = new(protection, "reserve offer");

    public Uri Of(OfferId offer) => site.Link($"/offer?key={_key.Seal($"{offer}")}");

    public OfferId? Read(string? key) => OfferId.TryParse(_key.Open(key), null, out var id) ? id : null;
}
