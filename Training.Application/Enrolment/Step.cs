using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment;

/// <summary>One change in where a person stands, with the decision behind it. Never altered; a later step amends it.</summary>
public sealed class Step
{
    private Step() { }

    internal Step(Candidacy candidacy, int number, StepKind kind, Act act)
    {
        (CandidacyId, PersonId, Number, Kind) = (candidacy.Id, candidacy.PersonId, number, kind);
        (ClassId, On, Decision, Reason) = (candidacy.ClassId, act.On, act.Decision, act.Reason);
    }

    public CandidacyId CandidacyId { get; private set; }
    public PersonId PersonId { get; private set; }

    /// <summary>1 for the first step of this candidacy, and so on.</summary>
    public int Number { get; private set; }
    public StepKind Kind { get; private set; }

    /// <summary>The class the person is in after this step; null for none.</summary>
    public ClassId? ClassId { get; private set; }
    public DateOnly On { get; private set; }
    public Decision Decision { get; private set; } = Decision.None;
    public string? Reason { get; private set; }
}
