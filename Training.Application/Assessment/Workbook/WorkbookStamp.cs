using System.Globalization;
using Training.Application.Assessment.Sheets;
using Training.Application.Common.Spreadsheets;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Workbook;

/// <summary>What a workbook of marks says about where it belongs: one stamp for the file, one for each row.</summary>
/// <param name="Text">Class, module, sitting and the ids of its sheets; bound into the stamp of every row.</param>
internal sealed record WorkbookStamp(string Text)
{
    private const string Kind = "marks";
    private const char Between = '|';

    public static WorkbookStamp Of(GradeSheetView view)
    {
        var sheets = string.Join(',', view.Components.Select(component => component.Id));
        return new(
            FormattableString.Invariant(
                $"{Kind}{Between}{view.Class.Code}{Between}{view.Module.Code}{Between}{view.Sitting}{Between}{sheets}"
            )
        );
    }

    /// <summary>Whether a cell looks like the stamp of a file, of this installation or another.</summary>
    public static bool IsMeant(string text) => text.StartsWith(Kind + Between, StringComparison.Ordinal);

    /// <summary>Class, module and sitting, as people write them.</summary>
    public (string Class, string Module, string Sitting) Place =>
        Text.Split(Between) is [_, var @class, var module, var sitting, ..] ? (@class, module, sitting) : ("", "", "");

    public string Sign(WorkbookSeal seal) => seal.Sign(Kind, Text);

    public static WorkbookStamp? Open(WorkbookSeal seal, string signed) =>
        seal.Open(Kind, signed) is { } text ? new WorkbookStamp(text) : null;

    /// <summary>The person of a row, and the lines of the ledger that were read.</summary>
    public string Sign(WorkbookSeal seal, SheetLine line) =>
        seal.Sign(Text, $"{line.Person.Id}{Between}{string.Join(',', line.Cells.Select(cell => cell.Number))}");

    /// <summary>Null for what was not written for this file.</summary>
    public (PersonId Person, IReadOnlyList<int> Read)? OpenRow(WorkbookSeal seal, string signed) =>
        seal.Open(Text, signed)?.Split(Between) is [var id, var numbers] && PersonId.TryParse(id, null, out var person)
            ? (person, [.. numbers.Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture))])
            : null;
}
