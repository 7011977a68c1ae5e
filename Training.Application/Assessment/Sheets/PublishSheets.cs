using Training.Application.Assessment.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>Trainees see the marks from the same instant on, everywhere (EXM-13).</summary>
[Requires(Permission.ApproveMarks)]
public sealed record PublishSheets(IReadOnlyList<GradeSheetId> Sheets) : ICommand<int>;

internal sealed class PublishSheetsHandler(
    SheetSteps steps,
    Sittings sittings,
    PublishedPeople people,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<PublishSheets, Result<int>>
{
    public async Task<Result<int>> Handle(PublishSheets command, CancellationToken ct)
    {
        var author = StepAuthor.Of(actor, clock);
        var published = await steps.Each(
            command.Sheets,
            async (sheet, ledger) =>
                sheet.Publish(author, LedgerSeal.Of(ledger), await sittings.Before(sheet, command.Sheets, ct)),
            ct
        );
        await people.ForgetResults(command.Sheets, ct);
        return published;
    }
}
