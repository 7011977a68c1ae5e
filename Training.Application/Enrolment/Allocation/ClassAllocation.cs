using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Allocation;

/// <summary>
/// One filling of the classes of a cohort by a decision (phân lớp). Who goes where was settled when it was ordered; the
/// work carries that out in portions. A cohort has one under way at a time.
/// </summary>
public sealed class ClassAllocation : AggregateRoot
{
    private ClassAllocation() { }

    internal ClassAllocation(AllocationId id, CohortId cohortId, Act act, int total, WorkId workId)
    {
        (Id, CohortId, Total, WorkId) = (id, cohortId, total, workId);
        (On, Decision, Reason) = (act.On, act.Decision, act.Reason);
        IsUnderWay = total > 0;
    }

    public AllocationId Id { get; private set; }
    public CohortId CohortId { get; private set; }
    public WorkId WorkId { get; private set; }
    public DateOnly On { get; private set; }
    public Decision Decision { get; private set; } = Decision.None;
    public string? Reason { get; private set; }

    /// <summary>How many places were settled, and of how many it is known what became of them.</summary>
    public int Total { get; private set; }
    public int Done { get; private set; }

    /// <summary>How many were left out because they had changed since: withdrawn, or in a class already.</summary>
    public int Skipped { get; private set; }
    public bool IsUnderWay { get; private set; }

    internal Act Act => new(On, Decision, Reason);

    internal void Advance(int places, int skipped)
    {
        (Done, Skipped) = (Done + places, Skipped + skipped);
        IsUnderWay = Done < Total;
        Changed();
    }
}

/// <summary>One person's place in an allocation.</summary>
public sealed class AllocatedPlace(AllocationId allocationId, int number, CandidacyId candidacyId, ClassId classId)
{
    public AllocationId AllocationId { get; private set; } = allocationId;

    /// <summary>1 to <see cref="ClassAllocation.Total"/>.</summary>
    public int Number { get; private set; } = number;
    public CandidacyId CandidacyId { get; private set; } = candidacyId;
    public ClassId ClassId { get; private set; } = classId;

    /// <summary>Why the person was left out, as an error code; null for one who was not.</summary>
    public string? Refusal { get; private set; }

    internal void LeaveOut(string code) => Refusal = code;
}

public readonly record struct AllocationId(Guid Value) : ITypedId<AllocationId>
{
    public static AllocationId From(Guid value) => new(value);

    public static AllocationId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out AllocationId id) =>
        TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
