using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Selection;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Reserve;

/// <summary>Who waits for a seat of a cohort, in the one order of its last decided selection; those who come first by name.</summary>
[Requires(Permission.ViewEveryone)]
public sealed record ListWaiting(string Cohort) : IQuery<WaitingView>
{
    /// <summary>How many are named.</summary>
    internal const int Named = 5;
}

/// <param name="Waiting">Everybody who may still be offered a seat, or was and has not answered.</param>
/// <param name="Free">Seats of the cohort that nobody has and no offer holds.</param>
/// <param name="First">At most five.</param>
public sealed record WaitingView(int Waiting, int Free, IReadOnlyList<WaitingLine> First);

/// <param name="Place">In the selection, from 1.</param>
/// <param name="IsOffered">They have an offer to answer, or accepted one.</param>
public sealed record WaitingLine(
    PersonId Person,
    string FullName,
    string? Unit,
    int Place,
    decimal Total,
    bool IsOffered
);

internal sealed class ListWaitingHandler(
    IReserveDb db,
    ISelectionDb selections,
    IEnrolmentDb enrolment,
    ICohortDirectory cohorts,
    IPeopleDirectory people,
    IUnitCatalogue units,
    SeatsLeft seats
) : IRequestHandler<ListWaiting, Result<WaitingView>>
{
    public async Task<Result<WaitingView>> Handle(ListWaiting query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (await selections.Frozen.AsNoTracking().LastOf(cohort.Id, ct) is not { } run)
            return new WaitingView(0, 0, []);

        var waiting =
            from line in selections.SelectionLines
            where line.RunId == run.Id && line.Outcome == SelectionOutcome.Reserve
            join candidacy in enrolment.Candidacies on line.CandidacyId equals candidacy.Id
            where candidacy.State == CandidacyState.Applied
            where
                !db.Offers.Any(offer =>
                    offer.RunId == run.Id
                    && offer.CandidacyId == line.CandidacyId
                    && (offer.State == OfferState.Declined || offer.State == OfferState.Expired)
                )
            join person in people.All on candidacy.PersonId equals person.Id
            orderby line.Place
            select new
            {
                person.Id,
                person.FullName,
                candidacy.Details.Unit,
                line.Place,
                line.Total,
                IsOffered = db.Offers.Any(offer =>
                    offer.CandidacyId == line.CandidacyId
                    && (offer.State == OfferState.Open || offer.State == OfferState.Accepted)
                ),
            };
        var names = (await units.All(ct)).ToDictionary(unit => unit.Id, unit => unit.Name);
        var first = await waiting.Take(ListWaiting.Named).ToListAsync(ct);
        return new WaitingView(
            await waiting.CountAsync(ct),
            (await seats.Of(cohort.Id, ct)).Values.Sum(),
            first.ConvertAll(one => new WaitingLine(
                one.Id,
                one.FullName,
                one.Unit is { } unit ? names.GetValueOrDefault(unit) : null,
                one.Place!.Value,
                one.Total!.Value,
                one.IsOffered
            ))
        );
    }
}
