using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Solving;
using Training.Application.Work.Contracts;

namespace Training.Application.Timetable.Proposals;

/// <summary>Has what a cohort still misses planned by itself, as background work. Nothing of the timetable changes yet.</summary>
/// <param name="Cohort">Its code.</param>
[Requires(Permission.EditTimetable)]
public sealed record StartGeneration(string Cohort, GenerationWish Wish) : ICommand<ProposalId>;

internal sealed class GenerationWishRules : AbstractValidator<GenerationWish>
{
    /// <summary>An hour of one core.</summary>
    private const long MostMoves = 40_000_000_000;

    private const int MostWeight = 20;

    public GenerationWishRules()
    {
        RuleFor(wish => wish.From).IsPlannable();
        RuleFor(wish => wish.To).IsPlannable();
        RuleFor(wish => wish.To)
            .Must((wish, to) => wish.From <= to && to.DayNumber - wish.From.DayNumber <= GenerationWish.MostDays)
            .WithErrorCode("timetable.span_wrong");
        RuleFor(wish => wish.Classes).NotEmpty().WithErrorCode("timetable.class_missing");
        RuleFor(wish => wish.Modules).NotEmpty().WithErrorCode("timetable.modules_missing");
        RuleFor(wish => wish.HalfDays).NotEmpty().WithErrorCode("timetable.half_days_missing");
        RuleFor(wish => wish.Search.Moves).InclusiveBetween(1, MostMoves).WithErrorCode("timetable.moves_wrong");
        RuleFor(wish => wish.Search.Weights).Must(AreInRange).WithErrorCode("timetable.weights_wrong");
    }

    private static bool AreInRange(SoftWeights weights) =>
        new[] { weights.Compact, weights.Spread, weights.Wishes, weights.Rooms, weights.Balance }.All(weight =>
            weight is >= 0 and <= MostWeight
        );
}

internal sealed class StartGenerationRules : AbstractValidator<StartGeneration>
{
    public StartGenerationRules() => RuleFor(command => command.Wish).SetValidator(new GenerationWishRules());
}

internal sealed class StartGenerationHandler(
    IProposalsDb db,
    ICohortDirectory cohorts,
    PlanProblemReader reader,
    IWorkQueue queue,
    TimeProvider clock
) : IRequestHandler<StartGeneration, Result<ProposalId>>
{
    public async Task<Result<ProposalId>> Handle(StartGeneration command, CancellationToken ct)
    {
        if (await cohorts.FindByCode(command.Cohort, ct) is not { } cohort)
            return TimetableErrors.CohortUnknown;
        if (cohort.Curriculum is null)
            return ProposalErrors.NoCurriculum.With("cohort", cohort.Code);

        var basis = await reader.Read(cohort, command.Wish, ct);
        if (basis.Slots.Count == 0)
            return ProposalErrors.NoHalfDays;
        if (basis.Problem.Runs.Count == 0)
            return ProposalErrors.NothingMissing.With("cohort", cohort.Code);

        var id = ProposalId.New(clock.GetUtcNow());
        var work = await queue.Enqueue(new SearchTimetable(id, cohort.Code), $"{id}", ct);
        db.Proposals.Add(new Proposal(id, cohort.Id, command.Wish, work, clock.GetUtcNow()));
        return id;
    }
}
