using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>One step that a person took on the timetable, with what was before it, so that it can be undone.</summary>
public sealed class TimetableStep(
    TimetableStepId id,
    CohortId cohortId,
    UserId? doneBy,
    int number,
    DateTimeOffset at,
    string deed,
    IReadOnlyList<SessionBefore> before
)
{
    public TimetableStepId Id { get; private set; } = id;
    public CohortId CohortId { get; private set; } = cohortId;

    /// <summary>Whoever took it may undo it.</summary>
    public UserId? DoneBy { get; private set; } = doneBy;

    /// <summary>1, 2, 3 of one person on one cohort.</summary>
    public int Number { get; private set; } = number;
    public DateTimeOffset At { get; private set; } = at;

    /// <summary>The command, for the sentence that names the step.</summary>
    public string Deed { get; private set; } = deed;
    public IReadOnlyList<SessionBefore> Before { get; private set; } = before;
}

public readonly record struct TimetableStepId(Guid Value) : ITypedId<TimetableStepId>
{
    public static TimetableStepId From(Guid value) => new(value);

    public static TimetableStepId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>A session as it was before a step.</summary>
/// <param name="Plan">Null: there was none yet.</param>
/// <param name="After">The version that the step left; another one says that somebody changed it since.</param>
public sealed record SessionBefore(SessionId Id, SessionPlan? Plan, SessionState State, string? Reason, int After)
{
    internal static SessionBefore New(Session session) =>
        new(session.Id, Plan: null, SessionState.Planned, Reason: null, session.Version);

    /// <summary>To be called before the one change that the step makes.</summary>
    internal static SessionBefore Of(Session session) =>
        new(session.Id, session.Plan, session.State, session.Reason, session.Version + 1);
}
