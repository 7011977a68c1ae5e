using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>
/// The grade sheets that the actor may see of one cohort, a line for each class, module and sitting: what is due first comes
/// first, what is published last.
/// </summary>
/// <param name="Cohort">Its code; null: the latest that has any.</param>
[Requires(Permission.ViewMarks)]
public sealed record ListGradeSheets(string? Cohort = null) : IQuery<GradeSheetList>;

/// <param name="Cohorts">Codes of those that have sheets, the latest first.</param>
/// <param name="Cohort">The one that is shown; null where none has any.</param>
public sealed record GradeSheetList(IReadOnlyList<string> Cohorts, string? Cohort, IReadOnlyList<GradeSheetLine> Lines);

/// <param name="Sitting">1 the first, 2 the resit.</param>
/// <param name="Components">In the order of the curriculum.</param>
/// <param name="DueOn">By when the marks are to be published; null while no exam is on the timetable.</param>
/// <param name="Overdue">That day has passed, and they are not.</param>
public sealed record GradeSheetLine(
    string Class,
    string Module,
    string NameVi,
    string NameEn,
    int Sitting,
    IReadOnlyList<ComponentProgress> Components,
    DateOnly? DueOn = null,
    bool Overdue = false
)
{
    /// <summary>How far the one that is least far has come.</summary>
    public GradeSheetState State => Components.Min(component => component.State);

    /// <summary>How many marks there are to be, of all components.</summary>
    public int Expected => Components.Sum(component => component.Expected);

    public bool IsPublished => State >= GradeSheetState.Published;
}

/// <param name="Expected">How many people there are to mark.</param>
public sealed record ComponentProgress(string NameVi, string NameEn, GradeSheetState State, int Marked, int Expected);

internal sealed class ListGradeSheetsHandler(ICohortDirectory cohorts, SheetLines sheets)
    : IRequestHandler<ListGradeSheets, Result<GradeSheetList>>
{
    public async Task<Result<GradeSheetList>> Handle(ListGradeSheets query, CancellationToken ct)
    {
        var seen = new List<(CohortSummary Cohort, List<(ClassSummary Class, ModulePlan Module)> Pairs)>();
        foreach (var cohort in (await cohorts.All(ct)).OrderByDescending(one => one.OpensOn).ThenBy(one => one.Code))
        {
            if (await sheets.InSight(cohort, ct) is { Count: > 0 } pairs)
                seen.Add((cohort, pairs));
        }
        if (seen.Count == 0)
            return new GradeSheetList([], null, []);

        var wanted = query.Cohort is null ? null : Code.Clean(query.Cohort);
        if (wanted is not null && seen.TrueForAll(one => one.Cohort.Code != wanted))
            return SheetRefusals.Unknown;

        var shown = wanted is null ? seen[0] : seen.Find(one => one.Cohort.Code == wanted);
        var lines = await sheets.Of(shown.Cohort, shown.Pairs, ct);
        return new GradeSheetList(
            seen.ConvertAll(one => one.Cohort.Code),
            shown.Cohort.Code,
            [.. lines.OrderBy(line => line.IsPublished).ThenBy(line => line.DueOn ?? DateOnly.MaxValue)]
        );
    }
}
