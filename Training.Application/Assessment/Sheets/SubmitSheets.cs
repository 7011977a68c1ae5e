using Training.Application.Assessment.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>Whoever entered the marks is done: everybody has one, and somebody else looks at them.</summary>
[Requires(Permission.EnterMarks)]
public sealed record SubmitSheets(IReadOnlyList<GradeSheetId> Sheets) : ICommand<int>;

internal sealed class SubmitSheetsHandler(SheetSteps steps, SheetRoster roster, IActor actor, TimeProvider clock)
    : IRequestHandler<SubmitSheets, Result<int>>
{
    public Task<Result<int>> Handle(SubmitSheets command, CancellationToken ct) =>
        steps.Each(command.Sheets, (sheet, ledger) => Submit(sheet, ledger, ct), ct);

    private async Task<Result<GradeSheet>> Submit(
        GradeSheet sheet,
        IReadOnlyList<MarkEntry> ledger,
        CancellationToken ct
    )
    {
        var people = await roster.Of(sheet.ClassId, sheet.Sitting, [sheet.Id], ct);
        if (people.Count == 0)
            return SheetRefusals.NobodyToMark;

        var marked = ledger
            .GroupBy(entry => entry.PersonId)
            .Where(lines => !lines.MaxBy(line => line.Number)!.Mark.IsEmpty)
            .Select(lines => lines.Key)
            .ToHashSet();
        var missing = people.Count(person => !person.Left && !marked.Contains(person.Id));
        return sheet.Submit(StepAuthor.Of(actor, clock), LedgerSeal.Of(ledger), missing);
    }
}
