using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Schedules;

/// <summary>One published session as the person reads it whose schedule it is on.</summary>
/// <param name="Sequence">Rises with each published change.</param>
/// <param name="Cancelled">It does not take place, or no longer for this person.</param>
/// <param name="Teaches">The person is its instructor.</param>
public sealed record OwnSession(
    SessionId Id,
    int Sequence,
    DateTimeOffset ChangedAt,
    bool Cancelled,
    bool Teaches,
    SessionContent Content
)
{
    public DateOnly Date => Content.Date;
}
