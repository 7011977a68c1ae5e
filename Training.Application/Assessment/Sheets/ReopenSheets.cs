using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>Marks can be entered again; what was published is withdrawn by a decision (EXM-13).</summary>
[Requires(Permission.ApproveMarks)]
public sealed record ReopenSheets(IReadOnlyList<GradeSheetId> Sheets, string? Reason, Decision Decision)
    : ICommand<int>,
        IStatesReason;

internal sealed class ReopenSheetsHandler(
    SheetSteps steps,
    Sittings sittings,
    PublishedPeople people,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<ReopenSheets, Result<int>>
{
    public async Task<Result<int>> Handle(ReopenSheets command, CancellationToken ct)
    {
        var reopened = await steps.Each(command.Sheets, (sheet, _) => Reopen(sheet, command, ct), ct);
        await people.ForgetResults(command.Sheets, ct);
        return reopened;
    }

    private async Task<Result<GradeSheet>> Reopen(GradeSheet sheet, ReopenSheets command, CancellationToken ct) =>
        sheet.Reopen(
            StepAuthor.Of(actor, clock),
            Vietnamese.Clean(command.Reason ?? ""),
            new Decision(
                Vietnamese.Clean(command.Decision.Number ?? ""),
                command.Decision.Date,
                Vietnamese.Clean(command.Decision.Signatory ?? "")
            ),
            await sittings.After(sheet, command.Sheets, ct)
        );
}
