using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>All components of one class and module side by side, as they are worked on.</summary>
/// <param name="Rules">Scale, steps, pass mark and bands by which it is marked.</param>
/// <param name="Components">In the order of the curriculum.</param>
public sealed record GradeSheetView(
    ClassSummary Class,
    CohortSummary Cohort,
    ModulePlan Module,
    StudyRules Rules,
    int Sitting,
    IReadOnlyList<SheetComponent> Components,
    IReadOnlyList<SheetLine> Lines
);

/// <param name="Part">What it is called and weighs.</param>
/// <param name="Version">Moves with every mark and every step.</param>
/// <param name="Marked">How many of the class have a mark.</param>
/// <param name="Expected">How many there are to mark.</param>
/// <param name="LocksOn">The day on which it is locked by itself; null while it is not published, and after.</param>
public sealed record SheetComponent(
    GradeSheetId Id,
    AssessmentPart Part,
    GradeSheetState State,
    int Version,
    int Marked,
    int Expected,
    IReadOnlyList<SheetStepLine> Steps,
    DateOnly? LocksOn
);

public sealed record SheetStepLine(
    SheetStepKind Kind,
    string ByName,
    DateTimeOffset At,
    string? Reason,
    Decision Decision
);

/// <param name="Cells">In the order of the components.</param>
/// <param name="Total">The module's mark if these were published; null while something is missing.</param>
/// <param name="Band">The class of that mark by its bands alone.</param>
public sealed record SheetLine(SheetPerson Person, IReadOnlyList<MarkCell> Cells, decimal? Total, ResultClass? Band);

/// <param name="Number">Of the line of the ledger that counts; 0 for none.</param>
/// <param name="Mark">What stands there; by the list it stands before it is in the ledger.</param>
/// <param name="ByList">Barred by the signed list of who may sit the exam.</param>
/// <param name="Elsewhere">Marked in another class that the person came from; none is missing here.</param>
public sealed record MarkCell(int Number, Mark Mark, bool ByList = false, bool Elsewhere = false)
{
    public static readonly MarkCell Empty = new(0, Mark.None);

    /// <summary>It had another value before.</summary>
    public bool HasHistory => Number > 1;
}
