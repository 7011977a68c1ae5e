using Microsoft.AspNetCore.DataProtection;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Selection.Letters;
using Training.Application.Messages.Contracts;

namespace Training.Web.Links;

internal sealed class OutcomeLinks(IDataProtectionProvider protection, ISite site) : IOutcomeLinks
{
    private readonly LinkKey _key = new(protection, "selection outcome");

    public Uri Of(CandidacyId application) => site.Link($"/selection/{_key.Seal($"{application}")}");

    public CandidacyId? Read(string? key) => CandidacyId.TryParse(_key.Open(key), null, out var id) ? id : null;
}
