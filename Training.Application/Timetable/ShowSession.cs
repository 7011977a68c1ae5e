using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>One session with its plan, to be looked at and changed.</summary>
[Requires(Permission.ViewPlanning)]
public sealed record ShowSession(SessionId Id) : IQuery<SessionView>;

/// <param name="Shown">As the board shows it.</param>
/// <param name="Plan">Everything decided about it.</param>
public sealed record SessionView(CohortSummary Cohort, BoardSession Shown, SessionPlan Plan);

internal sealed class ShowSessionHandler(ITimetableDb db, ICohortDirectory cohorts, BoardReader reader)
    : IRequestHandler<ShowSession, Result<SessionView>>
{
    public async Task<Result<SessionView>> Handle(ShowSession query, CancellationToken ct)
    {
        var found = await reader.Read(db.Sessions.Where(session => session.Id == query.Id), ct);
        return found is [var (session, shown)]
            ? new SessionView((await cohorts.Find(session.CohortId, ct))!, shown, session.Plan)
            : TimetableErrors.SessionUnknown;
    }
}
