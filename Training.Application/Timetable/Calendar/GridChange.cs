using Training.Application.Timetable.Hits;

namespace Training.Application.Timetable.Calendar;

/// <summary>
/// What other bells do to sessions that are planned by periods, from today on: they get the new times. One that would clash
/// at its new time, or whose periods are gone, keeps the time it has, and is named to whoever changes the bells.
/// </summary>
internal sealed class GridChange(ITimetableDb db, SurroundingsReader reader, TimeProvider clock)
{
    /// <param name="grids">All of them, as they will be.</param>
    public async Task<IReadOnlyList<HitSession>> Hits(IReadOnlyList<BellGrid> grids, CancellationToken ct)
    {
        var known = await db.BellGrids.AsNoTracking().ToListAsync(ct);
        if (Changed(known, grids) is not var (first, until))
            return [];

        var planned = await db
            .Sessions.AsNoTracking()
            .Where(session => session.FirstPeriod != null && first <= session.Date && session.Date < until)
            .ToCome(clock.Day())
            .ToListAsync(ct);
        if (planned.Count == 0)
            return [];

        var before = await reader.Read(planned.ConvertAll(session => session.Plan), ct) with { Course = [] };
        var after = before with { Grids = grids };
        return
        [
            .. planned
                .Where(session => !SamePeriods(before.Grids.On(session.Date), after.Grids.On(session.Date)))
                .GroupBy(session => session.Date.Monday())
                .SelectMany(week => WeekOfBells.Ring([.. week], before, after)),
        ];
    }

    /// <summary>Gives the sessions their new times, if so many were accepted.</summary>
    /// <param name="grids">All of them, as they will be.</param>
    /// <param name="accepted">How many sessions the person saw.</param>
    /// <param name="ct">Cancelled when nobody waits any more.</param>
    public async Task<Result<int>> Apply(IReadOnlyList<BellGrid> grids, int accepted, CancellationToken ct)
    {
        var hits = await Hits(grids, ct);
        if (!hits.Accept(accepted).Succeeded(out _))
            return hits.Accept(accepted);

        var times = hits.Where(hit => hit.NewTime is not null).ToDictionary(hit => hit.Id, hit => hit.NewTime!);
        var ids = times.Keys.ToList();
        var moved = await db.Sessions.Include(s => s.Bookings).Where(s => ids.Contains(s.Id)).ToListAsync(ct);
        foreach (var session in moved)
            session.Become(session.Plan, times[session.Id]);
        return hits.Count;
    }

    /// <summary>From which day until before which day something may be different; null when nothing is.</summary>
    private static (DateOnly First, DateOnly Until)? Changed(
        IReadOnlyList<BellGrid> before,
        IReadOnlyList<BellGrid> after
    )
    {
        var days = before.Concat(after).Select(grid => grid.From).Distinct().Order().ToList();
        var changed = days.Where(day => !SamePeriods(On(before, day), On(after, day))).ToList();
        return changed.Count == 0
            ? null
            : (changed[0], days.Where(day => day > changed[^1]).DefaultIfEmpty(DateOnly.MaxValue).First());
    }

    private static BellGrid? On(IReadOnlyList<BellGrid> grids, DateOnly day) =>
        grids.Where(grid => grid.From <= day).MaxBy(grid => grid.From);

    private static bool SamePeriods(BellGrid? one, BellGrid? other) =>
        (one?.Periods ?? []).SequenceEqual(other?.Periods ?? []);
}
