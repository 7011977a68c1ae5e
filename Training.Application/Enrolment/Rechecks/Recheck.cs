using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Rechecks;

/// <summary>
/// What somebody complains of in what a decided selection said of their application (phúc khảo, khiếu nại; REC-01, EXM-05). It
/// is open until it is answered, whoever looks after it, and stays with its answer for good (P19).
/// </summary>
public sealed class Recheck : AggregateRoot
{
    internal const int LongestText = 2000;

    private Recheck() { }

    internal Recheck(RecheckId id, Candidacy about, int number, int selection, Complaint complaint)
    {
        (Id, CandidacyId, PersonId, CohortId) = (id, about.Id, about.PersonId, about.CohortId);
        (Number, SelectionNumber) = (number, selection);
        (FiledOn, DueOn, Text, Owner) = (complaint.FiledOn, complaint.DueOn, complaint.Text, complaint.Owner);
        (FiledBy, FiledAt) = (complaint.By, complaint.At);
    }

    public RecheckId Id { get; private set; }
    public CandidacyId CandidacyId { get; private set; }
    public PersonId PersonId { get; private set; }
    public CohortId CohortId { get; private set; }

    /// <summary>1 for the first of a cohort, and so on.</summary>
    public int Number { get; private set; }

    /// <summary>The number of the selection that it complains of.</summary>
    public int SelectionNumber { get; private set; }
    public DateOnly FiledOn { get; private set; }

    /// <summary>The last day on which it is answered in time; what it was when the case was filed.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>What is complained of; 1 to 2,000 characters.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The account that sees to it that there is an answer; others may answer too.</summary>
    public UserId Owner { get; private set; }

    /// <summary>Who wrote the case down, as they were called then.</summary>
    public string FiledBy { get; private set; } = "";
    public DateTimeOffset FiledAt { get; private set; }
    public RecheckState State { get; private set; }

    /// <summary>For the applicant to read; null while it is open.</summary>
    public string? Answer { get; private set; }

    /// <summary>Who answered, as they were called then.</summary>
    public string? ClosedBy { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What an upheld case put right; none where it was rejected.</summary>
    public IReadOnlyList<Correction> Corrections { get; private set; } = [];

    /// <summary>The verdict that was decided by; null where the case has left it alone.</summary>
    public DecidedVerdict? Before { get; private set; }

    /// <summary>The answers of that verdict, sealed.</summary>
    internal string? VerdictBefore { get; private set; }

    internal static SealedPlace PlaceOf(RecheckId id) => new("recheck", "verdict_before", id.Value);

    /// <summary>Why nothing about it changes any more; null: it is open.</summary>
    internal Error? WhyClosed() => State == RecheckState.Open ? null : RecheckErrors.Closed.With("name", ClosedBy);

    internal Result<Recheck> Assign(UserId owner)
    {
        if (WhyClosed() is { } closed)
            return closed;

        Owner = owner;
        Changed();
        return this;
    }

    /// <summary>The answer, once: whoever asks sees first that it is open.</summary>
    /// <param name="corrections">None where it is rejected.</param>
    internal void Close(bool upheld, string answer, IReadOnlyList<Correction> corrections, string by, DateTimeOffset at)
    {
        State = upheld ? RecheckState.Upheld : RecheckState.Rejected;
        (Answer, Corrections, ClosedBy, ClosedAt) = (Vietnamese.CleanLines(answer), corrections, by, at);
        Changed();
    }

    /// <summary>What was decided by is about to be judged again, and stays here.</summary>
    internal void Keep(DecidedVerdict verdict, string answers) => (Before, VerdictBefore) = (verdict, answers);
}

/// <summary>Stored by name.</summary>
public enum RecheckState
{
    /// <summary>Nobody has answered yet.</summary>
    Open,

    /// <summary>The applicant was right.</summary>
    Upheld,
    Rejected,
}

public readonly record struct RecheckId(Guid Value) : ITypedId<RecheckId>
{
    public static RecheckId From(Guid value) => new(value);

    public static RecheckId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out RecheckId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
