using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Selection;

/// <summary>
/// Ranks everybody who applied to a cohort, as background work: a trial, in the place of the last one that was not decided.
/// Answers the work.
/// </summary>
/// <param name="Cohort">Code of the cohort.</param>
/// <param name="Seed">What lots are drawn by, such as what was drawn in public; 1 to 120 characters.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record RunSelection(string Cohort, string Seed) : ICommand<WorkId>;

internal sealed class RunSelectionRules : AbstractValidator<RunSelection>
{
    public RunSelectionRules()
    {
        RuleFor(command => command.Seed).NotEmpty().WithErrorCode("selection.seed_missing");
        RuleFor(command => command.Seed).MaximumLength(120).WithErrorCode("selection.seed_too_long");
    }
}

internal sealed class RunSelectionHandler(
    ISelectionDb db,
    ICohortDirectory cohorts,
    SelectionInput input,
    IWorkQueue queue,
    TimeProvider clock
) : IRequestHandler<RunSelection, Result<WorkId>>
{
    public async Task<Result<WorkId>> Handle(RunSelection command, CancellationToken ct)
    {
        if (await cohorts.FindByCode(command.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (await input.WhyNot(cohort.Id, ct) is { } missing)
            return missing;

        var last = await db.Selections.LastOf(cohort.Id, ct);
        if (last is { State: SelectionState.Admitting })
            return SelectionErrors.UnderWay;
        if (last is { IsFrozen: false })
            db.Selections.Remove(last); // its lines go with it

        var id = SelectionId.New(clock.GetUtcNow());
        var work = await queue.Enqueue(new RankApplicants(id), $"{id}", ct);
        var number =
            last is null ? 1
            : last.IsFrozen ? last.Number + 1
            : last.Number;
        db.Selections.Add(new SelectionRun(id, cohort.Id, number, Vietnamese.Clean(command.Seed), work));
        return work;
    }
}
