namespace Training.Application.Enrolment.Imports;

/// <summary>
/// Something to be said about a row, and where: the field and the column (from 0) it is about, or neither.
/// <see cref="Fix"/> is what could be typed instead, where that is known.
/// </summary>
public sealed record RowProblem(Remark Remark, ApplicantField? Field, int? Column, string? Fix = null)
{
    public bool IsError => Remark.Severity == Severity.Error;
}

/// <summary>Where problems are counted: one line for each code that a row has. It holds no value.</summary>
public sealed class ImportProblem(Contracts.ImportId importId, int row, string code, Severity severity)
{
    public Contracts.ImportId ImportId { get; private set; } = importId;
    public int Row { get; private set; } = row;
    public string Code { get; private set; } = code;
    public Severity Severity { get; private set; } = severity;
}
