using System.Globalization;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;
using Training.Application.People.Contracts;

namespace Training.Web.Pages.GradeSheets;

/// <summary>
/// The cells of a plain form: a field for each, whose name says the component, the person and the line that was read, so
/// that 480 cells are 480 fields.
/// </summary>
internal static class TypedCells
{
    private const char Between = '|';

    public static string Name(SheetComponent component, SheetLine line, MarkCell cell) =>
        string.Join(Between, "mark", component.Part.Code, line.Person.Id, cell.Number);

    public static List<CellChange> Read(IFormCollection form, GradeSheetView view)
    {
        var sheets = view.Components.ToDictionary(one => one.Part.Code, one => one.Id, StringComparer.Ordinal);
        var cells = new List<CellChange>();
        foreach (var (name, text) in form)
        {
            if (
                name.Split(Between) is ["mark", var code, var id, var number]
                && sheets.TryGetValue(code, out var sheet)
                && PersonId.TryParse(id, null, out var person)
                && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read)
            )
            {
                cells.Add(new CellChange(sheet, person, read, text));
            }
        }
        return cells;
    }
}

/// <summary>One cell as it is shown: what stands in it, and what is to be said about it.</summary>
/// <param name="Text">As typed where that was not taken, else as saved.</param>
public sealed record ShownCell(SheetComponent Component, SheetLine Line, MarkCell Cell, string Text)
{
    /// <summary>What became of it when the form was sent; null where nothing did.</summary>
    public CellOutcome? Outcome { get; init; }

    public bool IsWrong => Outcome is { Result: not CellResult.Saved };

    public string Id => IdOf(Component.Id, Line.Person.Id);

    public static string IdOf(GradeSheetId sheet, PersonId person) => $"c-{sheet}-{person}";
}
