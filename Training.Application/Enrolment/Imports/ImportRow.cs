using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>What the plan says will happen to a row.</summary>
public enum RowOutcome
{
    Create,
    Update,
    Unchanged,

    /// <summary>Someone on file may be the same person; a person decides.</summary>
    Review,

    /// <summary>Stays out until it is corrected.</summary>
    Error,
}

/// <summary>What became of a row at the commit.</summary>
public enum RowResult
{
    Created,
    Updated,
    Unchanged,

    /// <summary>The person changed after the plan was made, so the plan no longer holds.</summary>
    Refused,
}

/// <summary>What became of a row at the undo.</summary>
public enum RowUndo
{
    Reversed,

    /// <summary>Changed since, or has grown history: left as it is.</summary>
    Kept,
    Failed,
}

/// <summary>
/// One row of an import: its plan, and what became of it. What it says of the person is in <see cref="Content"/>, sealed;
/// beside it stands only what rows are counted, filtered and matched by.
/// </summary>
public sealed class ImportRow(ImportId importId, int number)
{
    public ImportId ImportId { get; private set; } = importId;

    /// <summary>The row's number in the file, as Excel shows it.</summary>
    public int Number { get; private set; } = number;

    /// <summary>The planning round that saw this row last.</summary>
    public int PlanRound { get; set; }

    /// <summary>A <see cref="RowContent"/>, sealed.</summary>
    public string Content { get; set; } = "";

    public RowOutcome Outcome { get; set; }
    public bool Warned { get; set; }

    /// <summary>The ID number, and the folded name with the birth date, as blind indexes: rows that share one are the same person.</summary>
    public string? IdKey { get; set; }
    public string? NameKey { get; set; }

    /// <summary>The person the row is about: one on file, or the one it will create.</summary>
    public PersonId? PersonId { get; set; }

    /// <summary>The version the plan, and after the commit the undo, relies on. Null: not on file when planned.</summary>
    public int? PersonVersion { get; set; }
    public CandidacyId? CandidacyId { get; set; }
    public int? CandidacyVersion { get; set; }

    /// <summary>What a person decided: this is someone on file.</summary>
    public PersonId? SameAs { get; set; }

    /// <summary>What a person decided: this is none of those on file.</summary>
    public bool IsSomeoneNew { get; set; }

    public RowResult? Result { get; set; }
    public RowUndo? Undo { get; set; }

    /// <summary>Why it was refused, kept or failed: a code of the resource files.</summary>
    public string? Reason { get; set; }

    public bool IsIn => Result is RowResult.Created or RowResult.Updated or RowResult.Unchanged;
}
