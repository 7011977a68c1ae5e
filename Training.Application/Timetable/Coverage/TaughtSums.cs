using Training.Application.Curriculum.Contracts;

namespace Training.Application.Timetable.Coverage;

/// <summary>Sums over sessions, each made by the database in one question.</summary>
internal static class TaughtSums
{
    public static async Task<IReadOnlyList<PeriodSum>> PeriodsByModule(
        this IQueryable<Session> sessions,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var minute = (int)now.TimeOfDay.TotalMinutes;
        return await sessions
            .SelectMany(
                session => session.Bookings.Where(booking => booking.Resource == Resource.Class),
                (session, booking) =>
                    new
                    {
                        booking.ResourceId,
                        session.ModuleId,
                        session.Periods,
                        IsOver = session.Date < today || (session.Date == today && session.Until <= minute),
                    }
            )
            .GroupBy(taught => new { taught.ResourceId, taught.ModuleId })
            .Select(sum => new PeriodSum(
                sum.Key.ResourceId,
                sum.Key.ModuleId,
                sum.Sum(taught => taught.Periods),
                sum.Sum(taught => taught.IsOver ? taught.Periods : 0)
            ))
            .ToListAsync(ct);
    }

    public static async Task<IReadOnlyList<DayTaught>> DaysTaught(
        this IQueryable<Session> sessions,
        CancellationToken ct
    ) =>
        await sessions
            .SelectMany(session => session.Bookings.Where(booking => booking.Resource == Resource.Class))
            .Select(booking => new DayTaught(booking.ResourceId, booking.Date))
            .Distinct()
            .ToListAsync(ct);
}

internal sealed record PeriodSum(Guid Class, ModuleId Module, int Planned, int Held);

internal sealed record DayTaught(Guid Class, DateOnly Date);
