using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Results;

public readonly record struct DisciplineId(Guid Value) : ITypedId<DisciplineId>
{
    public static DisciplineId From(Guid value) => new(value);

    public static DisciplineId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out DisciplineId id) =>
        TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

/// <summary>A disciplinary measure during a course (GRD-04), by decision. It can lower the class of the result (CLS-05).</summary>
public sealed class DisciplineRecord : AggregateRoot
{
    private DisciplineRecord() { }

    internal DisciplineRecord(
        DisciplineId id,
        PersonId person,
        CohortId cohort,
        DisciplineStep step,
        string reason,
        Decision decision
    ) => (Id, PersonId, CohortId, Step, Reason, Decision) = (id, person, cohort, step, reason, decision);

    public DisciplineId Id { get; private set; }
    public PersonId PersonId { get; private set; }
    public CohortId CohortId { get; private set; }
    public DisciplineStep Step { get; private set; }
    public string Reason { get; private set; } = "";
    public Decision Decision { get; private set; } = Decision.None;
}
