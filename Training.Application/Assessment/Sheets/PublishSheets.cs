using FluentValidation;
using Training.Application.Assessment.Contracts;
using Training.Application.Messages.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>Trainees see the marks from the same instant on, everywhere (EXM-13).</summary>
/// <param name="Telling">When they are told that there is something to see; null: now.</param>
[Requires(Permission.ApproveMarks)]
public sealed record PublishSheets(IReadOnlyList<GradeSheetId> Sheets, SendingPlan? Telling = null) : ICommand<int>;

internal sealed class PublishSheetsRules : AbstractValidator<PublishSheets>
{
    public PublishSheetsRules() => RuleFor(r => r.Telling).SetValidator(new SendingPlanRules()!);
}

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
            {
                var earlier = await sittings.Before(sheet, command.Sheets, ct);
                return sheet.Publish(author, LedgerSeal.Of(ledger), earlier, command.Telling);
            },
            ct
        );
        await people.ForgetResults(command.Sheets, ct);
        return published;
    }
}
