using Training.Application.Assessment.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>An office finds the marks in order; never the one who entered them.</summary>
[Requires(Permission.ApproveMarks)]
public sealed record ApproveSheets(IReadOnlyList<GradeSheetId> Sheets) : ICommand<int>;

internal sealed class ApproveSheetsHandler(SheetSteps steps, IActor actor, TimeProvider clock)
    : IRequestHandler<ApproveSheets, Result<int>>
{
    public Task<Result<int>> Handle(ApproveSheets command, CancellationToken ct) =>
        steps.Each(command.Sheets, (sheet, ledger) => Task.FromResult(Approve(sheet, ledger)), ct);

    private Result<GradeSheet> Approve(GradeSheet sheet, IReadOnlyList<MarkEntry> ledger) =>
        sheet.Approve(
            StepAuthor.Of(actor, clock),
            LedgerSeal.Of(ledger),
            ledger.Select(entry => entry.By).OfType<UserId>().ToHashSet()
        );
}
