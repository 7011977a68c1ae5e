using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Proposals;

/// <summary>Periods that everybody teaches, by week, of what is planned already and stays.</summary>
internal sealed class WeeklyLoad
{
    private static readonly SortedDictionary<DateOnly, int> Nothing = [];
    private readonly Dictionary<Guid, SortedDictionary<DateOnly, int>> _byInstructor;

    private WeeklyLoad(IEnumerable<(Guid Instructor, DateOnly Date, int Periods)> days) =>
        _byInstructor = days.GroupBy(day => day.Instructor)
            .ToDictionary(
                own => own.Key,
                own => new SortedDictionary<DateOnly, int>(
                    own.GroupBy(day => day.Date.Monday()).ToDictionary(w => w.Key, w => w.Sum(day => day.Periods))
                )
            );

    /// <summary>By the Monday of each week with something, in their order, so that the same load is written in the same way.</summary>
    public IReadOnlyDictionary<DateOnly, int> Of(Guid instructor) =>
        _byInstructor.GetValueOrDefault(instructor, Nothing);

    /// <summary>In all weeks that two days and those between them touch, from Monday to Sunday.</summary>
    /// <param name="without">Sessions that do not count, because they may go elsewhere.</param>
    public static async Task<WeeklyLoad> Read(
        ITimetableDb db,
        DateOnly from,
        DateOnly until,
        IReadOnlyCollection<SessionId> without,
        CancellationToken ct
    )
    {
        var (first, last) = (from.Monday(), until.Monday().AddDays(6));
        var days = await (
            from session in db.Sessions
            where session.State == SessionState.Planned && first <= session.Date && session.Date <= last
            where !without.Contains(session.Id)
            from booking in session.Bookings
            where booking.Resource == Resource.Instructor
            group session.Periods by new { booking.ResourceId, session.Date } into day
            select new
            {
                day.Key.ResourceId,
                day.Key.Date,
                Periods = day.Sum(),
            }
        ).ToListAsync(ct);
        return new(days.Select(day => (day.ResourceId, day.Date, day.Periods)));
    }
}
