using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Selection;

/// <summary>The tables of selection.</summary>
internal interface ISelectionDb
{
    DbSet<SelectionRun> Selections { get; }
    DbSet<SelectionCell> SelectionCells { get; }
    DbSet<SelectionLine> SelectionLines { get; }
    DbSet<ReserveEntry> ReserveEntries { get; }

    /// <summary>Those whose lines are all there; of others nobody looks at any.</summary>
    IQueryable<SelectionRun> Whole => Selections.Where(run => run.State != SelectionState.Ranking);

    /// <summary>Those that were decided: what they were made from stays as it is.</summary>
    IQueryable<SelectionRun> Frozen =>
        Selections.Where(run => run.State == SelectionState.Admitting || run.State == SelectionState.Decided);

    /// <summary>Those that are carried out as well: nothing takes them back.</summary>
    IQueryable<SelectionRun> Decided => Selections.Where(run => run.State == SelectionState.Decided);
}

internal static class Selections
{
    /// <summary>The last of these that is of a cohort.</summary>
    public static Task<SelectionRun?> LastOf(
        this IQueryable<SelectionRun> runs,
        CohortId cohort,
        CancellationToken ct
    ) => runs.Where(run => run.CohortId == cohort).OrderByDescending(run => run.Number).FirstOrDefaultAsync(ct);

    /// <summary>The last decided selection that looked at an application; null: none did.</summary>
    public static Task<SelectionRun?> DecidedAbout(
        this ISelectionDb db,
        CandidacyId application,
        CancellationToken ct
    ) =>
        db
            .Decided.AsNoTracking()
            .Where(run => db.SelectionLines.Any(line => line.RunId == run.Id && line.CandidacyId == application))
            .OrderByDescending(run => run.Number)
            .FirstOrDefaultAsync(ct);
}
