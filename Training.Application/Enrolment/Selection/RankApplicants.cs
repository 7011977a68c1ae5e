using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Selection;

/// <summary>Makes a trial: who would get which seat, who would wait, and who would not be ranked, each with why.</summary>
public sealed record RankApplicants(SelectionId Selection);

[RunsIn(Lane.Enrolment)]
internal sealed class RankApplicantsHandler(ISelectionDb db, SelectionInput input) : IWorkHandler<RankApplicants>
{
    public async Task<Result<Progress>> Handle(RankApplicants work, CancellationToken ct)
    {
        if (await db.Selections.FindAsync([work.Selection], ct) is not { State: SelectionState.Ranking } run)
            return Progress.Complete;

        var read = await input.Read(run, ct);
        if (!read.Succeeded(out var applicants))
        {
            db.Selections.Remove(run); // seats went meanwhile; the page says what is missing
            return Progress.Complete;
        }

        var ranked = Ranking.Rank(applicants.Contenders, applicants.Quota);
        var totals = applicants.Contenders.ToDictionary(one => one.Id, one => one.Total);
        db.SelectionLines.AddRange(ranked.Select((one, i) => LineOf(run.Id, i + 1, one, totals[one.Id])));
        db.SelectionLines.AddRange(
            applicants
                .All.Where(one => one.Left is not null)
                .Select(one => new SelectionLine(run.Id, one.Id, one.Left!.Value))
        );
        db.SelectionCells.AddRange(CellsOf(run.Id, applicants, ranked));
        db.ReserveEntries.AddRange(ranked.SelectMany(one => Waiting(run.Id, one)));
        run.Rank(applicants.Basis(), applicants.All.Count, ranked.Count(one => one.Seat is not null));
        return Progress.Complete;
    }

    /// <summary>Whose field or unit has no seats at all cannot wait for one.</summary>
    private static SelectionLine LineOf(SelectionId run, int place, Placed one, decimal total)
    {
        var outcome =
            one.Seat is not null ? SelectionOutcome.Admitted
            : one.Standings.Count > 0 ? SelectionOutcome.Reserve
            : SelectionOutcome.NoQuota;
        return new(run, one.Id, outcome, total, place, one.Seat, one.Standings);
    }

    private static IEnumerable<SelectionCell> CellsOf(
        SelectionId run,
        Applicants applicants,
        IReadOnlyList<Placed> ranked
    )
    {
        var competing = ranked
            .SelectMany(one => one.Standings.Select(standing => (standing.Cell, One: one)))
            .ToLookup(pair => pair.Cell, pair => pair.One);
        return SeatEffects
            .Of(applicants.Contenders, applicants.Quota)
            .Select(effect => new SelectionCell(
                run,
                effect,
                applicants.Quota[effect.Cell],
                [.. competing[effect.Cell]]
            ));
    }

    private static IEnumerable<ReserveEntry> Waiting(SelectionId run, Placed one) =>
        from standing in one.Standings
        where standing.Reserve is not null
        let cell = standing.Cell
        select new ReserveEntry(run, cell.Unit, cell.Post, cell.Field, standing.Reserve!.Value, one.Id);
}
