using System.Text.Json;
using Training.Application.Assessment.Sheets;
using Training.Application.Common.Spreadsheets;

namespace Training.Application.Assessment.Workbook;

/// <summary>
/// The difference as it was shown. It travels with the page and comes back signed, so nothing is kept in between and only
/// what was shown can be written, by whoever it was shown to.
/// </summary>
internal sealed record WorkbookPlan(string FileName, IReadOnlyList<PlannedCell> Cells)
{
    public string Sign(WorkbookSeal seal, IActor actor) => seal.Sign(Purpose(actor), JsonSerializer.Serialize(this));

    public static WorkbookPlan? Open(WorkbookSeal seal, IActor actor, string? signed) =>
        seal.Open(Purpose(actor), signed) is { } text ? JsonSerializer.Deserialize<WorkbookPlan>(text) : null;

    private static string Purpose(IActor actor) => $"plan|{actor.User}";
}

internal sealed record PlannedCell(
    int Row,
    string Column,
    Guid Sheet,
    Guid Person,
    int Read,
    string Text,
    WorkbookChange Change
)
{
    public CellChange Cell => new(new(Sheet), new(Person), Read, Text);
}
