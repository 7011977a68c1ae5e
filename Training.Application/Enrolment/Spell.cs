using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment;

/// <summary>
/// The time a trainee spends in one class. A transfer or a leave ends one spell and may begin another, by a decision;
/// nothing is overwritten, so attendance and marks stay with the class they were earned in.
/// </summary>
public sealed class Spell(
    SpellId id,
    CandidacyId candidacyId,
    PersonId personId,
    ClassId classId,
    DateOnly from,
    Decision enteredBy
)
{
    private Spell()
        : this(default, default, default, default, default, null!) { }

    public SpellId Id { get; private set; } = id;
    public CandidacyId CandidacyId { get; private set; } = candidacyId;
    public PersonId PersonId { get; private set; } = personId;
    public ClassId ClassId { get; private set; } = classId;
    public DateOnly From { get; private set; } = from;

    /// <summary>The last day in the class; null while the spell lasts.</summary>
    public DateOnly? To { get; private set; }
    public Decision EnteredBy { get; private set; } = enteredBy;
    public Decision LeftBy { get; private set; } = Decision.None;
    public string? LeavingReason { get; private set; }
}

public readonly record struct SpellId(Guid Value) : ITypedId<SpellId>
{
    public static SpellId From(Guid value) => new(value);

    public static SpellId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
