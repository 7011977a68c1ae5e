using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment;

/// <summary>
/// The time a trainee spends in one class. A transfer or a leave ends one spell and may begin another; nothing is
/// overwritten, so attendance and marks stay with the class they were earned in. The decisions are in <see cref="Step"/>.
/// </summary>
public sealed class Spell(SpellId id, CandidacyId candidacyId, PersonId personId, ClassId classId, DateOnly from)
{
    public SpellId Id { get; private set; } = id;
    public CandidacyId CandidacyId { get; private set; } = candidacyId;
    public PersonId PersonId { get; private set; } = personId;
    public ClassId ClassId { get; private set; } = classId;
    public DateOnly From { get; private set; } = from;

    /// <summary>
    /// The first day no longer in the class; null while the spell lasts. A spell that was corrected on the day it
    /// began has no days: from and until are the same.
    /// </summary>
    public DateOnly? Until { get; private set; }

    internal void End(DateOnly day) => Until = day;
}

public readonly record struct SpellId(Guid Value) : ITypedId<SpellId>
{
    public static SpellId From(Guid value) => new(value);

    public static SpellId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
