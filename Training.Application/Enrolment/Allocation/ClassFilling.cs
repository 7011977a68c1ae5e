using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Allocation;

/// <summary>Somebody without a class.</summary>
/// <param name="Turn">Their place in the order of the queue: admitted before applied, then by filing day, file number and name.</param>
internal sealed record Waiting(CandidacyId Id, string Turn, Traits Traits);

/// <summary>A class with those who are in it already and stay.</summary>
internal sealed record OpenClass(ClassId Id, string Code, int Capacity, IReadOnlyList<Traits> Members);

/// <summary>Who goes into which class, whom no seat was left for, and how the classes will look.</summary>
internal sealed record Filling(
    IReadOnlyDictionary<CandidacyId, ClassId> Places,
    IReadOnlyList<CandidacyId> LeftOver,
    IReadOnlyList<FilledClass> Classes
)
{
    public static readonly Filling None = new(new Dictionary<CandidacyId, ClassId>(), [], []);
}

public sealed record FilledClass(
    ClassId Id,
    string Code,
    int Capacity,
    int Before,
    int After,
    int Women,
    IReadOnlyDictionary<Trait, int> Imbalance
);
