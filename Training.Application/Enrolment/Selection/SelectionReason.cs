using Training.Application.Enrolment.Scoring;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Selection;

/// <summary>Why somebody was admitted, waits or was not ranked: for HR and for the applicant alike.</summary>
/// <param name="Total">Null where there is none.</param>
/// <param name="Terms">By which it was scored; null where the plan is gone.</param>
/// <param name="Standings">One for each group of seats that they compete for; empty where they were not ranked.</param>
public sealed record SelectionReason(
    SelectionOutcome Outcome,
    decimal? Total,
    int? Place,
    IReadOnlyList<NamedStanding> Standings,
    ScoringTerms? Terms
)
{
    /// <summary>Of those, the seats that they got; null: none.</summary>
    public NamedStanding? Seat => Standings.FirstOrDefault(standing => standing.IsTheirs);
}

/// <param name="IsTheirs">One of these seats is theirs.</param>
/// <param name="DecidedBy">The rule that decided between them and whoever else had the same total for the last seat.</param>
/// <param name="ByLot">No rule told them apart, so the lot did.</param>
public sealed record NamedStanding(
    string Unit,
    string Post,
    string Field,
    int Seats,
    int Rank,
    int Of,
    int? Reserve,
    decimal? Last,
    bool IsTheirs,
    TieBreak? DecidedBy,
    bool ByLot
);

/// <summary>Reads lines of a selection with the names of units and the rules of its scoring plan.</summary>
internal sealed class SelectionReasons(IScoringDb scoring, IUnitCatalogue units)
{
    public async Task<Func<SelectionLine, SelectionReason>> Of(SelectionRun run, CancellationToken ct)
    {
        var names = (await units.All(ct)).ToDictionary(unit => unit.Id, unit => unit.Name);
        var ties = await scoring
            .ScoringPlans.AsNoTracking()
            .Where(plan => plan.CohortId == run.CohortId && plan.Number == run.Plan)
            .SingleOrDefaultAsync(ct);
        return line =>
            new(line.Outcome, line.Total, line.Place, [.. line.Standings.Select(one => Named(one, line))], ties?.Terms);

        NamedStanding Named(SeatStanding one, SelectionLine line)
        {
            var rule = one.DecidedBy is { } number ? ties?.Terms.Ties.ElementAtOrDefault(number) : null;
            return new(
                names[one.Cell.Unit],
                one.Cell.Post,
                one.Cell.Field,
                one.Seats,
                one.Rank,
                one.Of,
                one.Reserve,
                one.Last,
                line.Seat == one.Cell,
                rule,
                ByLot: one.DecidedBy is not null && rule is null
            );
        }
    }
}
