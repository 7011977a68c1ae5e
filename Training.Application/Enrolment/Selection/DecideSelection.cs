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
    public DecideSelectionRules() => RuleFor(command => command.Act).SetValidator(new SelectionActRules());
}

/// <summary>Who gets a seat is decided in writing: number, date and signatory are all there (REC-01).</summary>
internal sealed class SelectionActRules : AbstractValidator<Act>
{
    public SelectionActRules()
    {
        Include(new ActRules());
        RuleFor(act => act.Decision.Number).NotEmpty().WithErrorCode("selection.number_missing");
        RuleFor(act => act.Decision.Date).NotNull().WithErrorCode("selection.date_missing");
        RuleFor(act => act.Decision.Signatory).NotEmpty().WithErrorCode("selection.signatory_missing");
    }
}

internal sealed class DecideSelectionHandler(ISelectionDb db, ICohortDirectory cohorts, IWorkQueue queue)
    : IRequestHandler<DecideSelection, Result<WorkId>>
{
    public async Task<Result<WorkId>> Handle(DecideSelection command, CancellationToken ct)
    {
        if (await cohorts.FindByCode(command.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (await db.Selections.LastOf(cohort.Id, ct) is not { } run)
            return SelectionErrors.Unknown;

        var work = await queue.Enqueue(new AdmitSelected(run.Id, command.Act.Telling), $"{run.Id}:{run.Version}", ct);
        var decided = run.Decide(command.Seen, command.Act, work);
        return decided.Succeeded(out _) ? work : Result<WorkId>.Refuse(decided.Errors);
    }
}
