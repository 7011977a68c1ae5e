using Training.Application.Cohorts.Contracts;

namespace Training.Application.Enrolment.Selection;

/// <summary>The tables of selection.</summary>
internal interface ISelectionDb
{
    DbSet<SelectionRun> Selections { get; }
    DbSet<SelectionCell> SelectionCells { get; }
    DbSet<SelectionLine> SelectionLines { get; }
    DbSet<ReserveEntry> ReserveEntries { get; }

    /// <summary>Those that were decided: what they were made from stays as it is.</summary>
    IQueryable<SelectionRun> Frozen =>
        Selections.Where(run => run.State == SelectionState.Admitting || run.State == SelectionState.Decided);
}

internal static class Selections
{
    /// <summary>The last of these that is of a cohort.</summary>
    public static Task<SelectionRun?> LastOf(
        this IQueryable<SelectionRun> runs,
        CohortId cohort,
        CancellationToken ct
    ) => runs.Where(run => run.CohortId == cohort).OrderByDescending(run => run.Number).FirstOrDefaultAsync(ct);
}
