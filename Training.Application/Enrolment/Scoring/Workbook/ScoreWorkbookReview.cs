namespace Training.Application.Enrolment.Scoring.Workbook;

/// <summary>The difference that a workbook of scores makes, cell by cell.</summary>
/// <param name="FileName">Of the workbook; it stands beside every score that came with it.</param>
/// <param name="Lines">In the order of the file; cells that change nothing are left out.</param>
/// <param name="Unchanged">How many cells are the same as what stands.</param>
/// <param name="Old">How many were not changed in the file, and somebody wrote another score since the download.</param>
/// <param name="Plan">What was shown, signed, for <see cref="CommitScoreWorkbook"/>.</param>
public sealed record ScoreWorkbookReview(
    string FileName,
    IReadOnlyList<ScoreWorkbookLine> Lines,
    int Unchanged,
    int Old,
    string Plan
)
{
    public int Count(ScoreChange change) => Lines.Count(line => line.Change == change);

    /// <summary>How many cells would be written.</summary>
    public int Writes => Count(ScoreChange.New) + Count(ScoreChange.Changed);
}

/// <param name="Row">As Excel numbers it.</param>
/// <param name="Letters">Of the column; null where the whole row is wrong.</param>
/// <param name="FullName">As the file has it.</param>
/// <param name="Column">Null where the whole row is wrong.</param>
/// <param name="Before">What stands there.</param>
/// <param name="By">Who wrote what stands there; null where nobody did.</param>
/// <param name="Refusal">Null unless refused.</param>
public sealed record ScoreWorkbookLine(
    int Row,
    string? Letters,
    string FullName,
    ScoreColumn? Column,
    ScoreChange Change,
    ScoreValue Before,
    string Typed,
    string? By,
    Error? Refusal
);
