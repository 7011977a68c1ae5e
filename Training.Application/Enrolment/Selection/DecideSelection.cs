using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Selection;

/// <summary>
/// The trial that was seen becomes the selection, by a decision; background work admits. From then on it never changes, and
/// what it was made from stays as it is. Answers the work.
/// </summary>
/// <param name="Cohort">Code of the cohort.</param>
/// <param name="Seen">The basis of the trial that was seen.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record DecideSelection(string Cohort, string Seen, Act Act) : ICommand<WorkId>, IStatesReason
{
    string? IStatesReason.Reason => Act.Reason;
}

internal sealed class DecideSelectionRules : AbstractValidator<DecideSelection>
{
    public DecideSelectionRules()
    {
        RuleFor(command => command.Act).SetValidator(new ActRules());
        RuleFor(command => command.Act.Decision.Number).NotEmpty().WithErrorCode("selection.number_missing");
        RuleFor(command => command.Act.Decision.Date).NotNull().WithErrorCode("selection.date_missing");
        RuleFor(command => command.Act.Decision.Signatory).NotEmpty().WithErrorCode("selection.signatory_missing");
    }
}

internal sealed class DecideSelectionHandler(ISelectionDb db, ICohortDirectory cohorts, IWorkQueue queue)
    : IRequestHandler<DecideSelection, Result<WorkId>>
{
    public async Task<Result<WorkId>> Handle(DecideSelection command, CancellationToken ct)
    {
        if (await cohorts.FindByCode(command.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (await db.LastOf(cohort.Id, ct) is not { } run)
            return SelectionErrors.Unknown;

        var work = await queue.Enqueue(new AdmitSelected(run.Id, command.Act.Telling), $"{run.Id}:{run.Version}", ct);
        var decided = run.Decide(command.Seen, command.Act, work);
        return decided.Succeeded(out _) ? work : Result<WorkId>.Refuse(decided.Errors);
    }
}
