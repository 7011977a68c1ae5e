using Training.Application.Assessment.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>Trainees see the marks from the same instant on, everywhere (EXM-13).</summary>
[Requires(Permission.ApproveMarks)]
public sealed record PublishSheets(IReadOnlyList<GradeSheetId> Sheets) : ICommand<int>;

internal sealed class PublishSheetsHandler(SheetSteps steps, PublishedPeople people, IActor actor, TimeProvider clock)
    : IRequestHandler<PublishSheets, Result<int>>
{
    public async Task<Result<int>> Handle(PublishSheets command, CancellationToken ct)
    {
        var published = await steps.Each(
            command.Sheets,
            (sheet, ledger) => Task.FromResult(sheet.Publish(StepAuthor.Of(actor, clock), LedgerSeal.Of(ledger))),
            ct
        );
        await people.ForgetResults(command.Sheets, ct);
        return published;
    }
}
