using System.Text.Json;
using System.Text.Json.Serialization;
using Training.Application.Common.Spreadsheets;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>All that a row says of a person, as it is sealed: its cells, what was corrected, and the plan.</summary>
public sealed record RowContent
{
    public static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new FactJson() },
    };

    /// <summary>As they stand in the file; empty cells are left out.</summary>
    public IReadOnlyList<StoredCell> Cells { get; init; } = [];

    /// <summary>What a person typed instead, by column.</summary>
    public IReadOnlyDictionary<int, string> Corrections { get; init; } = new Dictionary<int, string>();

    /// <summary>The person on file as the plan found them, to which an undo returns; null for someone new.</summary>
    public Applicant? Before { get; init; }

    /// <summary>What will be on file; null while the row has errors.</summary>
    public Applicant? After { get; init; }

    public IReadOnlyList<RowProblem> Problems { get; init; } = [];

    /// <summary>Who on file may be the same person.</summary>
    public IReadOnlyList<PersonId> Candidates { get; init; } = [];

    /// <summary>The cell as it counts: corrected, or else as in the file.</summary>
    public StoredCell this[int column] =>
        Corrections.TryGetValue(column, out var typed)
            ? new(column, typed.Length == 0 ? CellKind.Empty : CellKind.Text, typed)
            : Cells.FirstOrDefault(cell => cell.Column == column) ?? new(column, CellKind.Empty, "");
}

/// <summary>A cell as it is kept.</summary>
public sealed record StoredCell(int Column, CellKind Kind, string Text)
{
    public static StoredCell Of(SheetCell cell) => new(cell.Column, cell.Kind, cell.Text);
}
