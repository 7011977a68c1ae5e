using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

internal sealed class TaughtModules(ITimetableDb db, ICurricula curricula) : ITaughtModules
{
    public async Task<IReadOnlySet<TaughtModule>> By(UserId account, CancellationToken ct)
    {
        var instructors = await db.Instructors.Where(i => i.Account == account).Select(i => i.Id).ToListAsync(ct);
        var ids = instructors.ConvertAll(instructor => instructor.Value);
        if (ids.Count == 0)
            return new HashSet<TaughtModule>();

        var taught = await (
            from session in db.Sessions
            where session.State == SessionState.Planned
            where session.Bookings.Any(b => b.Resource == Resource.Instructor && ids.Contains(b.ResourceId))
            from booking in session.Bookings
            where booking.Resource == Resource.Class
            select new { booking.ResourceId, session.ModuleId }
        )
            .Distinct()
            .ToListAsync(ct);
        var modules = await curricula.Modules([.. taught.Select(one => one.ModuleId).Distinct()], ct);
        return taught
            .Select(one => new TaughtModule(ClassId.From(one.ResourceId), modules[one.ModuleId].Code))
            .ToHashSet();
    }
}
