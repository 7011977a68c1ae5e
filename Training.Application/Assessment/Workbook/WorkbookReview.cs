using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Assessment.Workbook;

/// <summary>What would become of a cell of a workbook.</summary>
public enum WorkbookChange
{
    /// <summary>There was no mark.</summary>
    New,
    Changed,

    /// <summary>Somebody changed the cell since the download; theirs stands.</summary>
    Conflict,

    /// <summary>It is no mark, or cannot be written there.</summary>
    Refused,
}

/// <summary>The difference that a workbook makes, cell by cell.</summary>
/// <param name="FileName">Of the workbook; it stands in the ledger.</param>
/// <param name="Lines">In the order of the file; cells that change nothing are left out.</param>
/// <param name="Unchanged">How many cells are the same as what stands.</param>
/// <param name="Old">How many were not changed in the file, and somebody wrote another mark since the download.</param>
/// <param name="Plan">What was shown, signed, for <see cref="CommitMarkWorkbook"/>.</param>
public sealed record WorkbookReview(
    GradeSheetView View,
    string FileName,
    IReadOnlyList<WorkbookLine> Lines,
    int Unchanged,
    int Old,
    string Plan
)
{
    public int Count(WorkbookChange change) => Lines.Count(line => line.Change == change);

    /// <summary>How many cells would be written.</summary>
    public int Writes => Lines.Count(line => line.Change.IsWritten());
}

/// <param name="Row">As Excel numbers it.</param>
/// <param name="Column">Its letters.</param>
/// <param name="Before">What stands in the ledger.</param>
/// <param name="Outcome">As it would be: of a conflict whose value stands there, of a refusal why.</param>
public sealed record WorkbookLine(
    int Row,
    string Column,
    string FullName,
    AssessmentPart Part,
    WorkbookChange Change,
    Mark Before,
    string Typed,
    CellOutcome Outcome
);

internal static class WorkbookChanges
{
    public static bool IsWritten(this WorkbookChange change) => change is WorkbookChange.New or WorkbookChange.Changed;
}
