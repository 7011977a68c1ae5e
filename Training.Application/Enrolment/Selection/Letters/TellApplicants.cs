using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Selection.Letters;

/// <summary>
/// Writes to everybody whom the last selection of a cohort looked at, once it is decided, where their own result stands. Those
/// admitted who have an account were told by the decision itself. Once for each selection. Answers the work.
/// </summary>
/// <param name="Cohort">Code of the cohort.</param>
/// <param name="PerHour">So many letters an hour; null: all at once.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record TellApplicants(string Cohort, int? PerHour = null) : ICommand<WorkId>;

internal sealed class TellApplicantsRules : AbstractValidator<TellApplicants>
{
    public TellApplicantsRules() =>
        RuleFor(command => command.PerHour).InclusiveBetween(1, 10_000).WithErrorCode("messages.pace_unknown");
}

internal sealed class TellApplicantsHandler(
    ISelectionDb db,
    ICohortDirectory cohorts,
    IWorkQueue queue,
    TimeProvider clock
) : IRequestHandler<TellApplicants, Result<WorkId>>
{
    public async Task<Result<WorkId>> Handle(TellApplicants command, CancellationToken ct)
    {
        if (await cohorts.FindByCode(command.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (await db.Selections.LastOf(cohort.Id, ct) is not { } run)
            return SelectionErrors.Unknown;

        var work = await queue.Enqueue(new WriteOutcomes(run.Id, command.PerHour), $"{run.Id}", ct);
        var told = run.Tell(clock.GetUtcNow());
        return told.Succeeded(out _) ? work : Result<WorkId>.Refuse(told.Errors);
    }
}
