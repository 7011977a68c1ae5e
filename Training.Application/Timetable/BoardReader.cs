using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>Reads sessions with the names of all that they take, in a number of queries that does not grow with them.</summary>
internal sealed class BoardReader(ITimetableDb db, ICohortDirectory cohorts, ICurricula curricula)
{
    /// <returns>In order of time, each with who and what it takes.</returns>
    public async Task<IReadOnlyList<(Session Session, BoardSession Shown)>> Read(
        IQueryable<Session> sessions,
        CancellationToken ct
    )
    {
        var found = await sessions
            .AsNoTracking()
            .Include(session => session.Bookings)
            .OrderBy(session => session.Date)
            .ThenBy(session => session.From)
            .ToListAsync(ct);
        var modules = await curricula.Modules([.. found.Select(session => session.ModuleId).Distinct()], ct);
        var names = await Names(found, ct);
        var grids = await db.BellGrids.AsNoTracking().ToListAsync(ct);
        return [.. found.Select(session => (session, Show(session, modules[session.ModuleId], names, grids)))];
    }

    private async Task<IReadOnlyDictionary<Guid, string>> Names(IReadOnlyList<Session> sessions, CancellationToken ct)
    {
        var taken = sessions.SelectMany(session => session.Bookings).ToLookup(b => b.Resource, b => b.ResourceId);
        var rooms = taken[Resource.Room].Distinct().Select(RoomId.From).ToList();
        var instructors = taken[Resource.Instructor].Distinct().Select(InstructorId.From).ToList();
        var names = (await cohorts.AllClasses(ct)).ToDictionary(one => one.Id.Value, one => one.Code);
        foreach (var room in await db.Rooms.AsNoTracking().Where(room => rooms.Contains(room.Id)).ToListAsync(ct))
            names[room.Id.Value] = room.Code;
        foreach (var who in await db.Instructors.AsNoTracking().Where(i => instructors.Contains(i.Id)).ToListAsync(ct))
            names[who.Id.Value] = who.Title is null ? who.Name : $"{who.Title} {who.Name}";
        return names;
    }

    private static BoardSession Show(
        Session session,
        ModulePlan module,
        IReadOnlyDictionary<Guid, string> names,
        List<BellGrid> grids
    )
    {
        var taken = session.Bookings.ToLookup(b => b.Resource, b => names[b.ResourceId]);
        return new(
            session.Id,
            session.Version,
            session.Date,
            grids.PartOf(session.Interval),
            session.Interval.Begins,
            session.Interval.Ends,
            session.FirstPeriod,
            module.Block,
            module.Code,
            module.NameVi,
            module.NameEn,
            session.Lesson,
            [.. taken[Resource.Class].Order(StringComparer.Ordinal)],
            [.. taken[Resource.Instructor]],
            taken[Resource.Room].FirstOrDefault(),
            session.Note,
            session.IsDraft,
            session.State == SessionState.Cancelled ? session.Reason ?? "" : null
        );
    }
}
