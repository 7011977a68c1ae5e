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
    /// <summary>The last selection of a cohort, trial or decided.</summary>
    public static Task<SelectionRun?> LastOf(this ISelectionDb db, CohortId cohort, CancellationToken ct) =>
        db.Selections.Where(run => run.CohortId == cohort).OrderByDescending(run => run.Number).FirstOrDefaultAsync(ct);
}
