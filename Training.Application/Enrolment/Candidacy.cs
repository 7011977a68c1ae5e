using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Reserve;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment;

/// <summary>One person's application to one cohort (hồ sơ dự tuyển), and what became of it.</summary>
public sealed class Candidacy(CandidacyId id, PersonId personId, CohortId cohortId, CandidacyDetails details)
    : AggregateRoot
{
    private readonly List<Spell> _spells = [];
    private readonly List<Step> _steps = [];

    private Candidacy()
        : this(default, default, default, null!) { }

    public CandidacyId Id { get; private set; } = id;
    public PersonId PersonId { get; private set; } = personId;
    public CohortId CohortId { get; private set; } = cohortId;
    public CandidacyDetails Details { get; private set; } = details;
    public CandidacyState State { get; private set; }

    /// <summary>The class the person is in now; null for none.</summary>
    public ClassId? ClassId { get; private set; }

    /// <summary>How many steps have been taken; with none, nothing but the file is known.</summary>
    public int StepCount { get; private set; }

    public IReadOnlyList<Spell> Spells => _spells;
    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>Whether someone who stands here can take this step.</summary>
    public static bool MayTake(CandidacyState state, StepKind step) =>
        step switch
        {
            StepKind.Admitted => state is CandidacyState.Applied or CandidacyState.Withdrawn,
            StepKind.Enrolled => state is CandidacyState.Applied or CandidacyState.Admitted,
            StepKind.Transferred or StepKind.WentOnLeave => state == CandidacyState.Enrolled,
            StepKind.Returned => state == CandidacyState.OnLeave,
            _ => state != CandidacyState.Withdrawn,
        };

    /// <summary>Corrects what the file says, for as long as nothing was decided by it.</summary>
    public Result<Candidacy> Amend(CandidacyDetails details)
    {
        if (State != CandidacyState.Applied)
            return Misplaced();
        Details = details;
        Changed();
        return this;
    }

    /// <summary>Somebody looked at the papers and wrote down what they show; an import no longer takes the file back unseen.</summary>
    public void Examined() => Changed();

    public Result<Candidacy> Admit(Act act) =>
        MayTake(State, StepKind.Admitted) ? Take(StepKind.Admitted, CandidacyState.Admitted, act) : Misplaced();

    /// <summary>Puts the person into a class. Without a selection step before it, the file alone is enough.</summary>
    public Result<Candidacy> Enrol(SpellId spell, ClassId into, Act act) =>
        MayTake(State, StepKind.Enrolled)
            ? Begin(spell, into, act).Take(StepKind.Enrolled, CandidacyState.Enrolled, act)
            : Misplaced();

    public Result<Candidacy> Transfer(SpellId spell, ClassId into, Act act)
    {
        if (!MayTake(State, StepKind.Transferred))
            return Misplaced();
        if (into == ClassId)
            return EnrolmentErrors.SameClass;

        var ended = End(act);
        return ended.Succeeded(out _)
            ? Begin(spell, into, act).Take(StepKind.Transferred, CandidacyState.Enrolled, act)
            : ended;
    }

    public Result<Candidacy> GoOnLeave(Act act)
    {
        if (!MayTake(State, StepKind.WentOnLeave))
            return Misplaced();

        var ended = End(act);
        return ended.Succeeded(out _) ? Take(StepKind.WentOnLeave, CandidacyState.OnLeave, act) : ended;
    }

    public Result<Candidacy> Return(SpellId spell, ClassId into, Act act)
    {
        if (!MayTake(State, StepKind.Returned))
            return Misplaced();

        var left = _spells.Max(s => s.Until);
        return act.On < left
            ? EnrolmentErrors.BeforeLastStep.With("date", act.On).With("last", left)
            : Begin(spell, into, act).Take(StepKind.Returned, CandidacyState.Enrolled, act);
    }

    public Result<Candidacy> Withdraw(Act act)
    {
        if (!MayTake(State, StepKind.Withdrew))
            return Misplaced();

        var ended = End(act);
        if (!ended.Succeeded(out _))
            return ended;

        Record(new SeatFreed(CohortId));
        return Take(StepKind.Withdrew, CandidacyState.Withdrawn, act);
    }

    private Candidacy Begin(SpellId spell, ClassId into, Act act)
    {
        _spells.Add(new Spell(spell, Id, PersonId, into, act.On));
        ClassId = into;
        return this;
    }

    /// <summary>Ends the spell that lasts, if one does.</summary>
    private Result<Candidacy> End(Act act)
    {
        if (_spells.Find(spell => spell.Until is null) is not { } lasting)
            return this;
        if (act.On < lasting.From)
            return EnrolmentErrors.BeforeLastStep.With("date", act.On).With("last", lasting.From);

        lasting.End(act.On);
        ClassId = null;
        return this;
    }

    private Candidacy Take(StepKind kind, CandidacyState becomes, Act act)
    {
        State = becomes;
        _steps.Add(new Step(this, ++StepCount, kind, act));
        Changed();
        return this;
    }

    private Error Misplaced() => EnrolmentErrors.While(State);
}
