using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Publishing;

/// <summary>A session as it was published once. A change appends the next one; nothing is overwritten.</summary>
public sealed class SessionEdition(
    SessionId sessionId,
    int sequence,
    CohortId cohortId,
    int publication,
    DateTimeOffset at,
    SessionContent content
)
{
    public SessionId SessionId { get; private set; } = sessionId;

    /// <summary>0, 1, 2 within a session.</summary>
    public int Sequence { get; private set; } = sequence;
    public CohortId CohortId { get; private set; } = cohortId;

    /// <summary>The number of the publication within its cohort.</summary>
    public int Publication { get; private set; } = publication;
    public DateTimeOffset At { get; private set; } = at;
    public SessionContent Content { get; private set; } = content;
}
