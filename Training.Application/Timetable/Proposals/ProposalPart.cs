using Training.Application.Cohorts.Contracts;

namespace Training.Application.Timetable.Proposals;

public enum PartState
{
    Open,

    /// <summary>Its sessions are being written into the draft.</summary>
    Accepting,

    /// <summary>Whatever did not clash by then is in the draft.</summary>
    Accepted,
}

/// <summary>The sessions that a proposal has for one class.</summary>
public sealed class ProposalPart
{
    private ProposalPart() { }

    internal ProposalPart(ClassId classId, IReadOnlyList<SessionPlan> sessions)
    {
        ClassId = classId;
        Take(sessions);
    }

    public ClassId ClassId { get; private set; }

    /// <summary>In the order of time.</summary>
    public IReadOnlyList<SessionPlan> Sessions { get; private set; } = [];
    public int Count { get; private set; }
    public PartState State { get; private set; }

    /// <summary>How many of them were written, or refused.</summary>
    public int Done { get; private set; }

    /// <summary>Those that something else was in the way of by then.</summary>
    public IReadOnlyList<RefusedSession> Refused { get; private set; } = [];

    internal void Take(IReadOnlyList<SessionPlan> sessions) => (Sessions, Count) = (sessions, sessions.Count);

    internal void Accept() => State = PartState.Accepting;

    internal void Write(int sessions, IReadOnlyList<RefusedSession> refused)
    {
        Done += sessions;
        Refused = [.. Refused, .. refused];
        if (Done >= Count)
            State = PartState.Accepted;
    }
}

/// <param name="Reasons">The codes of what was in the way.</param>
public sealed record RefusedSession(DateOnly Date, Curriculum.Contracts.ModuleId Module, IReadOnlyList<string> Reasons);
