using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Reserve;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Selection;

/// <summary>
/// The seats of a quota that nobody has: whoever was admitted and has not withdrawn has one of them, and so has whoever was
/// offered one and has not said no.
/// </summary>
internal sealed class SeatsLeft(
    IEnrolmentDb enrolment,
    ISelectionDb db,
    IReserveDb reserve,
    IQuotas quotas,
    IPeopleDirectory people
)
{
    /// <returns>Every cell of the quota; 0 where all seats are taken.</returns>
    public async Task<IReadOnlyDictionary<QuotaKey, int>> Of(CohortId cohort, CancellationToken ct)
    {
        var left = new Dictionary<QuotaKey, int>(await quotas.Of(cohort, ct));
        var cells = new QuotaCells(left.Keys);
        foreach (var offer in await Offered(cohort).ToListAsync(ct))
            Take(offer.Cell);
        foreach (var one in await Holders(cohort).ToListAsync(ct))
        {
            var wanted = cells.Of(one.WantedUnit, one.WantedPost, one.Studied);
            Take(one.Seat ?? wanted.FirstOrDefault(cell => left[cell] > 0));
        }
        return left;

        void Take(QuotaKey? seat)
        {
            if (seat is not null && left.TryGetValue(seat, out var free) && free > 0)
                left[seat]--;
        }
    }

    /// <summary>What waits for an answer or for the decision that admits; of whoever withdrew it no longer counts.</summary>
    private IQueryable<Offer> Offered(CohortId cohort) =>
        reserve
            .Offers.AsNoTracking()
            .Where(offer => offer.CohortId == cohort)
            .Where(offer => offer.State == OfferState.Open || offer.State == OfferState.Accepted)
            .Where(offer =>
                enrolment.Candidacies.Any(one => one.Id == offer.CandidacyId && one.State == CandidacyState.Applied)
            );

    /// <summary>With the seat that a selection or an offer gave them; those admitted without one have one of what they applied for.</summary>
    private IQueryable<Holder> Holders(CohortId cohort) =>
        from candidacy in enrolment.Candidacies
        where candidacy.CohortId == cohort
        where candidacy.State != CandidacyState.Applied && candidacy.State != CandidacyState.Withdrawn
        join person in people.All on candidacy.PersonId equals person.Id
        from line in db
            .SelectionLines.Where(line => line.CandidacyId == candidacy.Id && line.SeatUnit != null)
            .Where(line => db.Frozen.Any(run => run.Id == line.RunId))
            .DefaultIfEmpty()
        from offer in reserve
            .Offers.Where(offer => offer.CandidacyId == candidacy.Id && offer.State == OfferState.Confirmed)
            .DefaultIfEmpty()
        orderby candidacy.Id
        select new Holder(
            line != null ? line.SeatUnit
                : offer != null ? offer.Unit
                : null,
            line != null ? line.SeatPost
                : offer != null ? offer.Post
                : null,
            line != null ? line.SeatField
                : offer != null ? offer.Field
                : null,
            candidacy.Details.Unit,
            candidacy.Details.Post,
            person.FieldOfStudy
        );

    private sealed record Holder(
        UnitId? Unit,
        string? Post,
        string? Field,
        UnitId? WantedUnit,
        string? WantedPost,
        string? Studied
    )
    {
        public QuotaKey? Seat => Unit is { } unit ? new(unit, Post!, Field!) : null;
    }
}
