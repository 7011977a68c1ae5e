using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Allocation;

/// <summary>
/// Fills the classes of a cohort with those who have none, as background work. Answers the work. Refused when the people
/// or classes are no longer those that were seen.
/// </summary>
/// <param name="Cohort">Code of the cohort.</param>
/// <param name="Seen">The mark of the draft that was seen; null takes whatever comes out now.</param>
[Requires(Permission.AllocateClasses)]
public sealed record AllocateClasses(string Cohort, Act Act, string? Seen = null) : ICommand<WorkId>, IStatesReason
{
    string? IStatesReason.Reason => Act.Reason;
}

internal sealed class AllocateClassesRules : AbstractValidator<AllocateClasses>
{
    public AllocateClassesRules() => RuleFor(command => command.Act).SetValidator(new ActRules());
}

internal sealed class AllocateClassesHandler(
    IAllocationDb db,
    ICohortDirectory cohorts,
    AllocationDraft draft,
    IWorkQueue queue,
    TimeProvider clock
) : IRequestHandler<AllocateClasses, Result<WorkId>>
{
    public async Task<Result<WorkId>> Handle(AllocateClasses command, CancellationToken ct)
    {
        if (await cohorts.FindByCode(command.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (command.Act.On < cohort.OpensOn || command.Act.On > cohort.ClosesOn)
            return EnrolmentErrors.Outside(cohort, command.Act.On);
        if (await db.Allocations.AnyAsync(a => a.CohortId == cohort.Id && a.IsUnderWay, ct))
            return EnrolmentErrors.AllocationUnderWay;

        var filling = await draft.For(cohort.Id, ct);
        if (filling.Places.Count == 0)
            return EnrolmentErrors.NobodyToAllocate.With("waiting", filling.LeftOver.Count);
        if (command.Seen is { } seen && seen != AllocationDraft.MarkOf(filling))
            return EnrolmentErrors.DraftMoved;

        var id = AllocationId.New(clock.GetUtcNow());
        var work = await queue.Enqueue(new FillClasses(id, command.Act.Telling), $"{id}", ct);
        db.Allocations.Add(new ClassAllocation(id, cohort.Id, command.Act, filling.Places.Count, work));
        db.AllocatedPlaces.AddRange(
            filling.Places.Select((place, i) => new AllocatedPlace(id, i + 1, place.Key, place.Value))
        );
        return work;
    }
}
