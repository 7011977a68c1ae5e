using Training.Application.Cohorts.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Selection;

/// <summary>
/// One ranking of everybody who applied to a cohort (xét tuyển): a trial, until a decision freezes it (REC-01). A cohort has at
/// most one that is not decided, and nothing changes one that is but the next, by a decision of its own.
/// </summary>
public sealed class SelectionRun : AggregateRoot
{
    private SelectionRun() { }

    internal SelectionRun(SelectionId id, CohortId cohortId, int number, string seed, WorkId workId)
    {
        (Id, CohortId, Number, Seed, WorkId) = (id, cohortId, number, seed, workId);
        State = SelectionState.Ranking;
    }

    public SelectionId Id { get; private set; }
    public CohortId CohortId { get; private set; }

    /// <summary>1 for the first of a cohort, and so on.</summary>
    public int Number { get; private set; }
    public SelectionState State { get; private set; }

    /// <summary>What the lots were drawn by; with it anybody can draw them again.</summary>
    public string Seed { get; private set; } = "";

    /// <summary>The work that ranks, later the one that admits.</summary>
    public WorkId WorkId { get; private set; }

    /// <summary>The edition of the eligibility policy that the verdicts are by.</summary>
    public int Policy { get; private set; }

    /// <summary>The edition of the scoring plan that the totals are by.</summary>
    public int Plan { get; private set; }

    /// <summary>Of everything that it was made from: the same basis is the same result. Empty: it has to be ranked anew.</summary>
    public string Basis { get; private set; } = "";

    /// <summary>How many rows of its result are written down; nobody looks at them before they all are.</summary>
    public int Written { get; private set; }

    /// <summary>Everybody who was looked at, and those of them who got a seat.</summary>
    public int Applicants { get; private set; }
    public int Admitted { get; private set; }

    /// <summary>Of how many of those the decision has been carried out so far.</summary>
    public int Done { get; private set; }
    public DateOnly? On { get; private set; }
    public Decision Decision { get; private set; } = Decision.None;
    public string? Reason { get; private set; }

    /// <summary>When letters to the applicants were ordered; null while nobody did.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    /// <summary>Of how many applicants the letters are written down.</summary>
    public int Told { get; private set; }

    /// <summary>Scores, files and policy of the cohort stay as they are.</summary>
    public bool IsFrozen => State is SelectionState.Admitting or SelectionState.Decided;

    /// <summary>It was made from something that is no longer so.</summary>
    public bool IsOld => State == SelectionState.Ranked && Basis.Length == 0;

    /// <summary>Nothing is written down of what follows from this.</summary>
    internal void Begin(SelectionBasis basis)
    {
        (Policy, Plan, Basis, Written) = (basis.Policy, basis.Plan, basis.Mark, 0);
        Changed();
    }

    internal void WriteDown(int rows)
    {
        Written += rows;
        Changed();
    }

    /// <summary>All is written down.</summary>
    internal void Rank(int applicants, int admitted)
    {
        (Applicants, Admitted, State) = (applicants, admitted, SelectionState.Ranked);
        Changed();
    }

    /// <summary>What was seen becomes the selection.</summary>
    /// <param name="seen">The basis of what was seen.</param>
    internal Result<SelectionRun> Decide(string seen, Act act, WorkId work)
    {
        if (State != SelectionState.Ranked)
            return SelectionErrors.NotRanked;
        if (IsOld || seen != Basis)
            return SelectionErrors.Moved;
        if (Admitted == 0)
            return SelectionErrors.NobodyAdmitted;

        (State, WorkId) = (SelectionState.Admitting, work);
        (On, Decision, Reason) = (act.On, act.Decision, act.Reason);
        Changed();
        return this;
    }

    /// <summary>
    /// Something that it was made from is no longer what it was: it is a trial again, and an old one that nobody can decide by.
    /// </summary>
    internal void GiveUp()
    {
        (State, Basis, On, Decision, Reason) = (SelectionState.Ranked, "", null, Decision.None, null);
        Changed();
    }

    internal void Advance(int people)
    {
        Done += people;
        State = Done < Admitted ? SelectionState.Admitting : SelectionState.Decided;
        Changed();
    }

    /// <summary>Everybody who was looked at is to be written to.</summary>
    internal Result<SelectionRun> Tell(DateTimeOffset now)
    {
        if (State != SelectionState.Decided)
            return SelectionErrors.NotDecided;
        if (ToldAt is not null)
            return SelectionErrors.AlreadyTold;

        ToldAt = now;
        Changed();
        return this;
    }

    internal void Write(int letters)
    {
        Told += letters;
        Changed();
    }
}

public enum SelectionState
{
    /// <summary>Background work ranks; what is written down so far is for nobody else.</summary>
    Ranking,

    /// <summary>A trial: it can be looked at, thrown away, or decided.</summary>
    Ranked,

    /// <summary>It was decided, and background work admits.</summary>
    Admitting,

    /// <summary>Everybody it admits is admitted.</summary>
    Decided,
}

/// <summary>From what a selection was made.</summary>
/// <param name="Mark">Of every input in a fixed order.</param>
internal sealed record SelectionBasis(int Policy, int Plan, string Mark);

public readonly record struct SelectionId(Guid Value) : ITypedId<SelectionId>
{
    public static SelectionId From(Guid value) => new(value);

    public static SelectionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out SelectionId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
