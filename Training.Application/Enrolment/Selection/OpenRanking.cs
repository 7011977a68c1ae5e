using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Selection;

/// <summary>
/// A ranking while it is written down, row by row: a line for everybody, then the reserve lists, then the cells. The same basis
/// gives the same rows in the same order, so that whoever has to rank anew goes on behind the last row that is there.
/// </summary>
internal sealed class OpenRanking
{
    private readonly SelectionId _run;
    private readonly IReadOnlyList<(CandidacyId Id, SelectionOutcome? Left, Placed? Placed)> _lines;
    private readonly IReadOnlyList<(CandidacyId Id, SeatStanding Standing)> _waiting;
    private readonly IReadOnlyList<SelectionCell> _cells;

    /// <param name="basis">Of the applicants.</param>
    /// <param name="written">How many rows are there already.</param>
    public OpenRanking(SelectionId run, Applicants applicants, SelectionBasis basis, int written)
    {
        (_run, Basis, Written) = (run, basis, written);
        var ranked = Ranking.Rank(applicants.Contenders, applicants.Quota);
        var placed = ranked.ToDictionary(one => one.Id);
        var competing = ranked
            .SelectMany(one => one.Standings, (one, standing) => (standing.Cell, One: one))
            .ToLookup(pair => pair.Cell, pair => pair.One);
        var effects = SeatEffects
            .Of(applicants.Contenders, applicants.Quota)
            .OrderBy(effect => $"{effect.Cell}", StringComparer.Ordinal) // as the tables are kept, so that rows go in at their end
            .ToList();

        Admitted = ranked.Count(one => one.Seat is not null);
        _lines = [.. applicants.All.Select(one => (one.Id, one.Left, placed.GetValueOrDefault(one.Id)))];
        _waiting = [.. effects.SelectMany(effect => Waiting(effect.Cell, competing[effect.Cell]))];
        _cells =
        [
            .. effects.Select(effect => new SelectionCell(
                run,
                effect,
                applicants.Quota[effect.Cell],
                [.. competing[effect.Cell]]
            )),
        ];
    }

    public SelectionBasis Basis { get; }
    public int Applicants => _lines.Count;
    public int Admitted { get; }

    /// <summary>Of how many rows, and how many of them were given out.</summary>
    public int Rows => _lines.Count + _waiting.Count + _cells.Count;
    public int Written { get; private set; }

    /// <summary>The rows that follow; fewer than asked for at the end.</summary>
    public IReadOnlyList<object> Next(int rows)
    {
        var next = Enumerable.Range(Written, Math.Min(rows, Rows - Written)).Select(Row).ToList();
        Written += next.Count;
        return next;
    }

    private object Row(int number)
    {
        var waiting = number - _lines.Count;
        var cell = waiting - _waiting.Count;
        return waiting < 0 ? Line(_lines[number].Id, _lines[number].Left, _lines[number].Placed)
            : cell < 0 ? Entry(_waiting[waiting].Id, _waiting[waiting].Standing)
            : _cells[cell];
    }

    /// <summary>Whose field or unit has no seats at all cannot wait for one.</summary>
    private SelectionLine Line(CandidacyId id, SelectionOutcome? left, Placed? placed)
    {
        if (placed is null)
            return new(_run, id, left!.Value);
        var outcome =
            placed.Seat is not null ? SelectionOutcome.Admitted
            : placed.Standings.Count > 0 ? SelectionOutcome.Reserve
            : SelectionOutcome.NoQuota;
        return new(_run, id, outcome, placed.Total, placed.Place, placed.Seat, placed.Standings);
    }

    private ReserveEntry Entry(CandidacyId id, SeatStanding standing) =>
        new(_run, standing.Cell.Unit, standing.Cell.Post, standing.Cell.Field, standing.Reserve!.Value, id);

    /// <param name="competing">In the order of ranks.</param>
    private static IEnumerable<(CandidacyId, SeatStanding)> Waiting(QuotaKey cell, IEnumerable<Placed> competing) =>
        from one in competing
        where one.Seat is null
        select (one.Id, one.Standings.First(standing => standing.Cell == cell));
}
