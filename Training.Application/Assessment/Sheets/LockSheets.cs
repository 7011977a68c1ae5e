using Training.Application.Assessment.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>The time for rechecks is over.</summary>
[Requires(Permission.ApproveMarks)]
public sealed record LockSheets(IReadOnlyList<GradeSheetId> Sheets) : ICommand<int>;

internal sealed class LockSheetsHandler(SheetSteps steps, IActor actor, TimeProvider clock)
    : IRequestHandler<LockSheets, Result<int>>
{
    public Task<Result<int>> Handle(LockSheets command, CancellationToken ct) =>
        steps.Each(command.Sheets, (sheet, _) => Task.FromResult(sheet.Lock(StepAuthor.Of(actor, clock))), ct);
}
