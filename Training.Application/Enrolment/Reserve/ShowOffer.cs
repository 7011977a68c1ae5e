using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Reserve;

/// <summary>An offer, for whoever holds its link.</summary>
[Requires(Permission.Anyone)]
public sealed record ShowOffer(string? Key) : IQuery<OfferedSeat>;

/// <param name="MayAnswer">Nobody answered, and the last day has not passed.</param>
public sealed record OfferedSeat(
    string FullName,
    string Cohort,
    DateOnly OpensOn,
    string Unit,
    string Post,
    DateOnly LastDay,
    OfferState State,
    bool MayAnswer
);

internal sealed class ShowOfferHandler(
    IOfferLinks links,
    IReserveDb db,
    IEnrolmentDb enrolment,
    IPeopleDirectory people,
    ICohortDirectory cohorts,
    IUnitCatalogue units,
    TimeProvider clock
) : IRequestHandler<ShowOffer, Result<OfferedSeat>>
{
    public async Task<Result<OfferedSeat>> Handle(ShowOffer query, CancellationToken ct)
    {
        if (links.Read(query.Key) is not { } id)
            return ReserveErrors.Unknown;
        var found = await (
            from offer in db.Offers.AsNoTracking()
            where offer.Id == id
            join candidacy in enrolment.Candidacies on offer.CandidacyId equals candidacy.Id
            join person in people.All on candidacy.PersonId equals person.Id
            select new { Offer = offer, person.FullName }
        ).SingleOrDefaultAsync(ct);
        if (found is null)
            return ReserveErrors.Unknown;

        var (made, cohort) = (found.Offer, (await cohorts.Find(found.Offer.CohortId, ct))!);
        return new OfferedSeat(
            found.FullName,
            cohort.Name,
            cohort.OpensOn,
            (await units.All(ct)).Single(unit => unit.Id == made.Unit).Name,
            made.Post,
            made.LastDay,
            made.State,
            made.State == OfferState.Open && clock.Day() <= made.LastDay
        );
    }
}
