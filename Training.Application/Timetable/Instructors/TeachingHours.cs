namespace Training.Application.Timetable.Instructors;

/// <summary>Periods that are planned, summed for the teaching norm (định mức giờ giảng, DAY-04).</summary>
internal static class TeachingHours
{
    /// <summary>By instructor, of those that have any.</summary>
    public static async Task<IReadOnlyDictionary<Guid, int>> PeriodsTaught(
        this ITimetableDb db,
        DateOnly from,
        DateOnly to,
        CancellationToken ct
    ) =>
        await db
            .Sessions.Where(session => session.State == SessionState.Planned)
            .Where(session => from <= session.Date && session.Date <= to)
            .SelectMany(
                session => session.Bookings.Where(booking => booking.Resource == Resource.Instructor),
                (session, booking) => new { booking.ResourceId, session.Periods }
            )
            .GroupBy(taught => taught.ResourceId)
            .Select(who => new { who.Key, Periods = who.Sum(taught => taught.Periods) })
            .ToDictionaryAsync(who => who.Key, who => who.Periods, ct);
}
