using Training.Application.Attendance.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Leave;

public enum LeaveState
{
    Asked,
    Approved,
    Refused,
    Withdrawn,
}

/// <summary>Đơn xin nghỉ of a trainee, decided once by whom the rules of its length name (ATT-06).</summary>
public sealed class LeaveRequest : AggregateRoot
{
    private LeaveRequest() { }

    internal LeaveRequest(
        LeaveRequestId id,
        int number,
        UserId askedBy,
        PersonId personId,
        ClassId classId,
        LeaveSpan span,
        LeaveTerms terms,
        string reason,
        DateTimeOffset at
    )
    {
        (Id, Number, AskedBy, PersonId, ClassId, Reason, AskedAt) = (
            id,
            number,
            askedBy,
            personId,
            classId,
            reason,
            at
        );
        (From, FromHalf, To, ToHalf) = (span.From, span.FromHalf, span.To, span.ToHalf);
        (HalfDays, HalfDaysInAll, Approver, RuleSet) = terms;
    }

    public LeaveRequestId Id { get; private set; }

    /// <summary>1, 2, 3 of the same person: of two that were sent at once, the later is asked for again, knowing the other.</summary>
    public int Number { get; private set; }

    /// <summary>Who asked, whatever they become later: nobody decides about their own request.</summary>
    public UserId AskedBy { get; private set; }
    public PersonId PersonId { get; private set; }

    /// <summary>The class they were in when they asked; its adviser decides about short ones.</summary>
    public ClassId ClassId { get; private set; }
    public DateOnly From { get; private set; }
    public HalfDay FromHalf { get; private set; }
    public DateOnly To { get; private set; }
    public HalfDay ToHalf { get; private set; }

    public int HalfDays { get; private set; }

    /// <summary>With the requests that adjoin it and were asked for until it was decided; what named the approver.</summary>
    public int HalfDaysInAll { get; private set; }
    public LeaveApprover Approver { get; private set; }

    /// <summary>The rules and their edition that named the approver; null where none are chosen.</summary>
    public string? RuleSet { get; private set; }
    public string Reason { get; private set; } = "";
    public Evidence? Evidence { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public LeaveState State { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Who decided, as they were called then.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>Why it was refused, or what goes with the approval.</summary>
    public string? DecisionReason { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Who took it back, as they were called then: whoever asked, or whoever may decide.</summary>
    public string? WithdrawnBy { get; private set; }

    /// <summary>Why whoever may decide did; null where it was whoever asked.</summary>
    public string? WithdrawalReason { get; private set; }

    /// <summary>Asked for or granted: nobody asks for the same days again.</summary>
    public bool Stands => State is LeaveState.Asked or LeaveState.Approved;

    public LeaveSpan Span => new(From, FromHalf, To, ToHalf);

    internal void Attach(Evidence evidence) => Evidence = evidence;

    /// <summary>Another request goes on where this one ends: whoever decides about both decides about this one (ATT-06).</summary>
    /// <param name="joined">Of that request, this one counted in.</param>
    internal void GoOn(LeaveTerms joined)
    {
        if (State != LeaveState.Asked)
            return;

        (_, HalfDaysInAll, var approver, RuleSet) = joined;
        Approver = approver > Approver ? approver : Approver;
        Changed();
    }

    internal Result<LeaveRequest> Decide(bool approve, string? reason, Signature by)
    {
        if (Settled() is { } error)
            return error;
        if (!approve && string.IsNullOrWhiteSpace(reason))
            return LeaveErrors.RefusalReasonMissing;

        State = approve ? LeaveState.Approved : LeaveState.Refused;
        DecisionReason = string.IsNullOrWhiteSpace(reason) ? null : Vietnamese.Clean(reason);
        (DecidedAt, DecidedBy) = (by.At, by.Name);
        Changed();
        return this;
    }

    /// <summary>Whoever asked takes it back, until it is refused or a granted leave begins.</summary>
    internal Result<LeaveRequest> Withdraw(bool hasBegun, Signature by)
    {
        if (State == LeaveState.Approved && hasBegun)
            return LeaveErrors.HasBegun;
        if (State != LeaveState.Approved && Settled() is { } error)
            return error;

        return TakeBack(reason: null, by);
    }

    /// <summary>Thu hồi: what was granted does not count any more, from whenever on.</summary>
    internal Result<LeaveRequest> Revoke(string? reason, Signature by)
    {
        if (State != LeaveState.Approved)
            return LeaveErrors.NotGranted;
        if (string.IsNullOrWhiteSpace(reason))
            return LeaveErrors.RevocationReasonMissing;

        return TakeBack(Vietnamese.Clean(reason), by);
    }

    /// <summary>Its paper was deleted, since nobody needs it for a decision any more.</summary>
    internal void LosePaper()
    {
        Evidence = null;
        Changed();
    }

    private LeaveRequest TakeBack(string? reason, Signature by)
    {
        State = LeaveState.Withdrawn;
        (WithdrawnAt, WithdrawnBy, WithdrawalReason) = (by.At, by.Name, reason);
        Changed();
        return this;
    }

    private Error? Settled() =>
        State switch
        {
            LeaveState.Asked => null,
            LeaveState.Withdrawn => LeaveErrors.Withdrawn,
            _ => LeaveErrors.Decided.With("name", DecidedBy).With("at", DecidedAt),
        };
}
