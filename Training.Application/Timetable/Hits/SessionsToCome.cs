namespace Training.Application.Timetable.Hits;

internal static class SessionsToCome
{
    /// <summary>What is planned from a day on, in order, with its bookings. What was held is not changed by anything any more.</summary>
    public static IQueryable<Session> ToCome(this IQueryable<Session> sessions, DateOnly today) =>
        sessions
            .Include(session => session.Bookings)
            .Where(session => session.State == SessionState.Planned && session.Date >= today)
            .OrderBy(session => session.Date)
            .ThenBy(session => session.From)
            .ThenBy(session => session.Id);
}
