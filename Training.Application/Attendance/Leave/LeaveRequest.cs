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
        UserId askedBy,
        PersonId personId,
        ClassId classId,
        LeaveSpan span,
        int halfDays,
        LeaveApprover approver,
        string? ruleSet,
        string reason,
        DateTimeOffset at
    )
    {
        (Id, AskedBy, PersonId, ClassId, Reason, AskedAt) = (id, askedBy, personId, classId, reason, at);
        (From, FromHalf, To, ToHalf) = (span.From, span.FromHalf, span.To, span.ToHalf);
        (HalfDays, Approver, RuleSet) = (halfDays, approver, ruleSet);
    }

    public LeaveRequestId Id { get; private set; }

    /// <summary>Who asked, whatever they become later: nobody decides about their own request.</summary>
    public UserId AskedBy { get; private set; }
    public PersonId PersonId { get; private set; }

    /// <summary>The class they were in when they asked; its adviser decides about short ones.</summary>
    public ClassId ClassId { get; private set; }
    public DateOnly From { get; private set; }
    public HalfDay FromHalf { get; private set; }
    public DateOnly To { get; private set; }
    public HalfDay ToHalf { get; private set; }

    /// <summary>Of working days; what the length is measured by.</summary>
    public int HalfDays { get; private set; }
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

    public LeaveSpan Span => new(From, FromHalf, To, ToHalf);

    internal void Attach(Evidence evidence) => Evidence = evidence;

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

    internal Result<LeaveRequest> Withdraw()
    {
        if (Settled() is { } error)
            return error;

        State = LeaveState.Withdrawn;
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
