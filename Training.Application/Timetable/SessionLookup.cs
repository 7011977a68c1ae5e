using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

internal static class SessionLookup
{
    /// <summary>A session with its bookings, to be changed.</summary>
    public static async Task<Result<Session>> FindSession(
        this IQueryable<Session> sessions,
        SessionId id,
        CancellationToken ct
    ) =>
        await sessions.Include(session => session.Bookings).SingleOrDefaultAsync(session => session.Id == id, ct)
            is { } found
            ? found
            : TimetableErrors.SessionUnknown;

    /// <summary>A session that takes place; a cancelled one has to be restored before it can be changed.</summary>
    public static async Task<Result<Session>> FindPlanned(
        this IQueryable<Session> sessions,
        SessionId id,
        CancellationToken ct
    )
    {
        var found = await sessions.FindSession(id, ct);
        return found.Succeeded(out var session) && session.State == SessionState.Cancelled
            ? TimetableErrors.Cancelled.With("reason", session.Reason)
            : found;
    }
}
