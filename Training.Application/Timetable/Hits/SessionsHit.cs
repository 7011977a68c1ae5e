using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Hits;

/// <summary>
/// Finds the planned sessions, from today on, that a change of a room, an instructor or the calendar makes impossible: the
/// rule that planning obeys is asked before and after the change. They stay planned, and somebody has to know of them.
/// </summary>
internal sealed class SessionsHit(ITimetableDb db, SurroundingsReader reader, TimeProvider clock)
{
    public Task<IReadOnlyList<HitSession>> By(Room room, CancellationToken ct) =>
        By(In([room.Id]), around => around with { Rooms = With(around.Rooms, room.Id, room) }, ct);

    public Task<IReadOnlyList<HitSession>> By(Instructor instructor, CancellationToken ct) =>
        By(
            Of(instructor.Id.Value),
            around => around with { Instructors = With(around.Instructors, instructor.Id, instructor) },
            ct
        );

    /// <param name="sites">All of them, as they will be.</param>
    public async Task<IReadOnlyList<HitSession>> By(IReadOnlyList<Site> sites, CancellationToken ct)
    {
        var rooms = await db.Rooms.Select(room => room.Id).ToListAsync(ct);
        return await By(In(rooms), around => around with { Sites = sites.ToDictionary(site => site.Id) }, ct);
    }

    /// <param name="spans">The calendar as it will be.</param>
    public Task<IReadOnlyList<HitSession>> By(
        IReadOnlyList<CalendarSpan> spans,
        DateOnly from,
        DateOnly to,
        CancellationToken ct
    ) =>
        By(
            db.Sessions.Where(session => from <= session.Date && session.Date <= to),
            around => around with { Calendar = new SchoolCalendar(spans) },
            ct
        );

    private async Task<IReadOnlyList<HitSession>> By(
        IQueryable<Session> sessions,
        Func<Surroundings, Surroundings> change,
        CancellationToken ct
    )
    {
        var planned = await sessions.AsNoTracking().ToCome(clock.Day()).ToListAsync(ct);
        if (planned.Count == 0)
            return [];

        var before = await reader.Read(planned.ConvertAll(session => session.Plan), ct) with { Course = [] };
        var after = change(before);
        return
        [
            .. planned
                .GroupBy(session => session.Date.Monday()) // what meets or adds up does so within a week
                .SelectMany(week => Hit([.. week], before, after)),
        ];
    }

    private static IEnumerable<HitSession> Hit(List<Session> week, Surroundings before, Surroundings after)
    {
        var placed = week.ConvertAll(PlacedSession.Of);
        var known = ClashRule.Check(placed, before).Select(Key).ToHashSet();
        var found = ClashRule.Check(placed, after).Where(clash => !known.Contains(Key(clash))).ToLookup(c => c.Session);
        return week.Where(session => found.Contains(session.Id))
            .Select(session =>
                HitSession.Of(session, newTime: null, found[session.Id].Select(clash => clash.Error), before)
            );
    }

    private static (SessionId, SessionId?, string) Key(Clash clash) => (clash.Session, clash.With, clash.Error.Code);

    private IQueryable<Session> In(IReadOnlyList<RoomId> rooms)
    {
        var ids = rooms.Select(room => room.Value).ToList();
        return db.Sessions.Where(session => session.Bookings.Any(booking => ids.Contains(booking.ResourceId)));
    }

    private IQueryable<Session> Of(Guid resource) =>
        db.Sessions.Where(session => session.Bookings.Any(booking => booking.ResourceId == resource));

    private static Dictionary<TKey, TValue> With<TKey, TValue>(
        IReadOnlyDictionary<TKey, TValue> all,
        TKey key,
        TValue value
    )
        where TKey : notnull => new(all) { [key] = value };
}
