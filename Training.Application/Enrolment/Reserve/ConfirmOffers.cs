using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Selection;

namespace Training.Application.Enrolment.Reserve;

/// <summary>Admits everybody of a cohort who accepted an offer, by a decision of its own. Answers how many.</summary>
/// <param name="Cohort">Code of the cohort.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record ConfirmOffers(string Cohort, Act Act) : ICommand<int>, IStatesReason
{
    string? IStatesReason.Reason => Act.Reason;
}

internal sealed class ConfirmOffersRules : AbstractValidator<ConfirmOffers>
{
    public ConfirmOffersRules() => RuleFor(command => command.Act).SetValidator(new SelectionActRules());
}

internal sealed class ConfirmOffersHandler(IReserveDb db, IEnrolmentDb enrolment, ICohortDirectory cohorts, Acts acts)
    : IRequestHandler<ConfirmOffers, Result<int>>
{
    public async Task<Result<int>> Handle(ConfirmOffers command, CancellationToken ct)
    {
        if (await cohorts.FindByCode(command.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        var accepted = await db
            .Offers.Where(offer => offer.CohortId == cohort.Id && offer.State == OfferState.Accepted)
            .ToListAsync(ct);
        if (accepted.Count == 0)
            return ReserveErrors.NobodyAccepted;

        var candidacies = await enrolment.WithSpells([.. accepted.Select(offer => offer.CandidacyId)], ct);
        var waiting = candidacies.Where(one => one.State == CandidacyState.Applied).ToDictionary(one => one.Id);
        foreach (var offer in accepted)
        {
            if (waiting.ContainsKey(offer.CandidacyId))
                offer.Confirm();
            else
                offer.Fall();
        }
        return await acts.Do([.. waiting.Values], one => one.Admit(command.Act), command.Act.Telling, ct);
    }
}
