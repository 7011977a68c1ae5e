using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Selection;

/// <summary>Makes a trial: who would get which seat, who would wait, and who would not be ranked, each with why.</summary>
public sealed record RankApplicants(SelectionId Selection);

/// <summary>
/// Ranks everybody at once, in the first portion, and writes that down portion by portion. A process that has not ranked itself,
/// or whose last portion came to nothing, ranks anew: from the same basis it goes on, from another it begins again.
/// </summary>
[RunsIn(Lane.Enrolment)]
internal sealed class RankApplicantsHandler(ISelectionDb db, SelectionInput input, OpenRankings rankings)
    : IWorkHandler<RankApplicants>
{
    /// <summary>Rows in a portion: a second of work at most, and little memory.</summary>
    internal int Portion { get; init; } = 4000;

    public async Task<Result<Progress>> Handle(RankApplicants work, CancellationToken ct)
    {
        var kept = rankings.Take(work.Selection);
        if (await db.Selections.FindAsync([work.Selection], ct) is not { State: SelectionState.Ranking } run)
            return Progress.Complete; // another trial took its place

        var goesOn = kept is not null && kept.Basis.Mark == run.Basis && kept.Written == run.Written;
        if ((goesOn ? kept : await Rank(run, ct)) is not { } ranking)
        {
            db.Selections.Remove(run); // seats went meanwhile; the page says what is missing
            return Progress.Complete;
        }

        var rows = ranking.Next(Portion);
        db.SelectionLines.AddRange(rows.OfType<SelectionLine>());
        db.ReserveEntries.AddRange(rows.OfType<ReserveEntry>());
        db.SelectionCells.AddRange(rows.OfType<SelectionCell>());
        run.WriteDown(rows.Count);
        if (ranking.Written < ranking.Rows)
            rankings.Keep(run.Id, ranking);
        else
            run.Rank(ranking.Applicants, ranking.Admitted);
        return new Progress(ranking.Written, ranking.Rows);
    }

    private async Task<OpenRanking?> Rank(SelectionRun run, CancellationToken ct)
    {
        if (!(await input.Read(run, ct)).Succeeded(out var applicants))
            return null;

        var basis = applicants.Basis();
        if (basis.Mark != run.Basis)
        {
            await Forget(run.Id, ct);
            run.Begin(basis);
        }
        return new(run.Id, applicants, basis, run.Written);
    }

    /// <summary>What was written down by another basis.</summary>
    private async Task Forget(SelectionId run, CancellationToken ct)
    {
        await db.SelectionLines.Where(line => line.RunId == run).ExecuteDeleteAsync(ct);
        await db.ReserveEntries.Where(entry => entry.RunId == run).ExecuteDeleteAsync(ct);
        await db.SelectionCells.Where(cell => cell.RunId == run).ExecuteDeleteAsync(ct);
    }
}
