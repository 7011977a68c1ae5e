using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Selection;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Reserve;

/// <summary>The reserve lists of a cohort by cell: free seats, offers, and who comes next.</summary>
[Requires(Permission.ViewEveryone)]
public sealed record ShowReserve(string Cohort) : IQuery<ReserveView>;

public sealed record ReserveView
{
    public required CohortSummary Cohort { get; init; }

    /// <summary>Offers that wait for an answer.</summary>
    public required int Open { get; init; }

    /// <summary>How many wait for the decision that admits them.</summary>
    public required int Accepted { get; init; }

    /// <summary>The names of those of them who have an account, so that they can be told.</summary>
    public required IReadOnlyList<string> Reached { get; init; }

    /// <summary>Those that move before the others.</summary>
    public required IReadOnlyList<ReserveOfCell> Cells { get; init; }
}

/// <param name="Free">Seats that nobody has and no offer holds.</param>
public sealed record ReserveOfCell(
    UnitId Unit,
    string UnitName,
    string Post,
    string Field,
    int Free,
    IReadOnlyList<ReserveLine> Lines
)
{
    /// <summary>A seat of it is or was to be had.</summary>
    public bool IsMoving => Free > 0 || Lines.Any(line => line.Offer is not null);
}

/// <param name="Why">What keeps them from an offer; null: nothing, they are next or wait.</param>
/// <param name="Offer">The last that was made to them for these seats.</param>
/// <param name="Reachable">Whether the file has an e-mail address.</param>
public sealed record ReserveLine(
    int Number,
    CandidacyId Candidacy,
    PersonId Person,
    string FullName,
    PartialDate Birth,
    decimal? Total,
    SkipReason? Why,
    OfferLine? Offer,
    bool Reachable
);

/// <param name="Skipped">Those before them who got no offer then, and why.</param>
public sealed record OfferLine(
    OfferId Id,
    OfferState State,
    DateOnly LastDay,
    DateTimeOffset MadeAt,
    IReadOnlyList<(string FullName, SkipReason Why)> Skipped
);

internal sealed class ShowReserveHandler(
    IReserveDb db,
    ISelectionDb selections,
    IEnrolmentDb enrolment,
    ICohortDirectory cohorts,
    IPeopleDirectory people,
    IUnitCatalogue units,
    SeatsLeft seats
) : IRequestHandler<ShowReserve, Result<ReserveView>>
{
    public async Task<Result<ReserveView>> Handle(ShowReserve query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        var run = await selections.Frozen.AsNoTracking().LastOf(cohort.Id, ct);
        var offers = await Offers(cohort.Id, ct);
        return new ReserveView
        {
            Cohort = cohort,
            Open = offers.Count(one => one.Offer.State == OfferState.Open),
            Accepted = offers.Count(one => one.Offer.State == OfferState.Accepted),
            Reached = await Reached(cohort.Id, ct),
            Cells = run is null ? [] : await Cells(run, offers, ct),
        };
    }

    private async Task<IReadOnlyList<ReserveOfCell>> Cells(
        SelectionRun run,
        IReadOnlyList<Made> made,
        CancellationToken ct
    )
    {
        var free = await seats.Of(run.CohortId, ct);
        var names = (await units.All(ct)).ToDictionary(unit => unit.Id, unit => unit.Name);
        var offers = made.ToLookup(one => one.Offer.CandidacyId);
        var lines = (await Lines(run.Id, ct)).ToLookup(one => one.Entry.Cell);
        return
        [
            .. lines
                .Select(cell => new ReserveOfCell(
                    cell.Key.Unit,
                    names[cell.Key.Unit],
                    cell.Key.Post,
                    cell.Key.Field,
                    free.GetValueOrDefault(cell.Key),
                    [.. cell.OrderBy(one => one.Entry.Number).Select(one => Line(one, offers[one.Entry.CandidacyId]))]
                ))
                .OrderByDescending(cell => cell.IsMoving)
                .ThenBy(cell => Vietnamese.Fold(cell.UnitName), StringComparer.Ordinal)
                .ThenBy(cell => cell.Post, StringComparer.Ordinal)
                .ThenBy(cell => cell.Field, StringComparer.Ordinal),
        ];
    }

    private Task<List<string>> Reached(CohortId cohort, CancellationToken ct) =>
        (
            from offer in db.Offers
            where offer.CohortId == cohort && offer.State == OfferState.Accepted
            join candidacy in enrolment.Candidacies on offer.CandidacyId equals candidacy.Id
            join person in people.All on candidacy.PersonId equals person.Id
            where person.Account != null
            orderby person.SortKey, person.Id
            select person.FullName
        ).ToListAsync(ct);

    private static ReserveLine Line(Row row, IEnumerable<Made> offers)
    {
        var made = offers.OrderBy(one => one.Offer.MadeAt).ToList();
        var last = made.LastOrDefault();
        var here = made.LastOrDefault(one => one.Offer.Cell == row.Entry.Cell);
        return new(
            row.Entry.Number,
            row.Entry.CandidacyId,
            row.Person.Id,
            row.Person.FullName,
            row.Person.Birth,
            row.Total,
            PromoteReserveHandler.WhyNot(row.State, last?.Offer.State),
            here is null
                ? null
                : new(here.Offer.Id, here.Offer.State, here.Offer.LastDay, here.Offer.MadeAt, here.Skipped),
            row.Person.Email is not null
        );
    }

    private Task<List<Row>> Lines(SelectionId run, CancellationToken ct) =>
        (
            from entry in selections.ReserveEntries.AsNoTracking()
            where entry.RunId == run
            join line in selections.SelectionLines
                on new { entry.RunId, entry.CandidacyId } equals new { line.RunId, line.CandidacyId }
            join candidacy in enrolment.Candidacies on entry.CandidacyId equals candidacy.Id
            join person in people.All on candidacy.PersonId equals person.Id
            select new Row(entry, candidacy.State, line.Total, person)
        ).ToListAsync(ct);

    private async Task<List<Made>> Offers(CohortId cohort, CancellationToken ct)
    {
        var offers = await db.Offers.AsNoTracking().Where(offer => offer.CohortId == cohort).ToListAsync(ct);
        var skipped = await (
            from skip in db.SkippedReserves
            join offer in db.Offers on skip.OfferId equals offer.Id
            where offer.CohortId == cohort
            join candidacy in enrolment.Candidacies on skip.CandidacyId equals candidacy.Id
            join person in people.All on candidacy.PersonId equals person.Id
            orderby person.SortKey, person.Id
            select new
            {
                skip.OfferId,
                person.FullName,
                skip.Reason,
            }
        ).ToListAsync(ct);
        var byOffer = skipped.ToLookup(one => one.OfferId, one => (one.FullName, one.Reason));
        return offers.ConvertAll(offer => new Made(offer, [.. byOffer[offer.Id]]));
    }

    private sealed record Row(ReserveEntry Entry, CandidacyState State, decimal? Total, PersonLine Person);

    private sealed record Made(Offer Offer, IReadOnlyList<(string, SkipReason)> Skipped);
}
