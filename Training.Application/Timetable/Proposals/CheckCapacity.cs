using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Solving.Capacity;

namespace Training.Application.Timetable.Proposals;

/// <summary>Whether what is to be planned can be at all, before anybody waits for a search.</summary>
/// <param name="Cohort">Its code.</param>
[Requires(Permission.EditTimetable)]
public sealed record CheckCapacity(string Cohort, GenerationWish Wish) : IQuery<CapacityView>;

/// <param name="Sessions">That are to be planned.</param>
/// <param name="Shortages">Why they cannot all be; empty does not say that they can.</param>
public sealed record CapacityView(int Sessions, IReadOnlyList<Shortage> Shortages, CapacitySummary Summary);

internal sealed class CheckCapacityRules : AbstractValidator<CheckCapacity>
{
    public CheckCapacityRules() => RuleFor(query => query.Wish).SetValidator(new GenerationWishRules());
}

internal sealed class CheckCapacityHandler(ICohortDirectory cohorts, PlanProblemReader reader)
    : IRequestHandler<CheckCapacity, Result<CapacityView>>
{
    public async Task<Result<CapacityView>> Handle(CheckCapacity query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return TimetableErrors.CohortUnknown;

        var problem = (await reader.Read(cohort, query.Wish, ct)).Problem;
        if (problem.Slots.Count == 0)
            return ProposalErrors.NoHalfDays;
        return new CapacityView(
            problem.Runs.Sum(run => run.Sessions.Count),
            CapacityCheck.Of(problem),
            CapacitySummary.Of(problem)
        );
    }
}
