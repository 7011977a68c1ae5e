using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

internal sealed class TaughtModules(ITimetableDb db, ICurricula curricula) : ITaughtModules
{
    public async Task<IReadOnlySet<TaughtModule>> By(UserId account, CancellationToken ct) =>
        (await ByEach([account], ct))[account].ToHashSet();

    public async Task<ILookup<UserId, TaughtModule>> ByEach(IReadOnlyCollection<UserId> accounts, CancellationToken ct)
    {
        var instructors = await db
            .Instructors.Where(i => i.Account != null && accounts.Contains(i.Account.Value))
            .ToDictionaryAsync(i => i.Id.Value, i => i.Account!.Value, ct);
        var ids = instructors.Keys.ToList();
        var taught = await (
            from session in db.Sessions
            where session.State == SessionState.Planned
            from instructor in session.Bookings
            where instructor.Resource == Resource.Instructor && ids.Contains(instructor.ResourceId)
            from booking in session.Bookings
            where booking.Resource == Resource.Class
            select new
            {
                Instructor = instructor.ResourceId,
                Class = booking.ResourceId,
                session.ModuleId,
            }
        )
            .Distinct()
            .ToListAsync(ct);
        var modules = await curricula.Modules([.. taught.Select(one => one.ModuleId).Distinct()], ct);
        return taught.ToLookup(
            one => instructors[one.Instructor],
            one => new TaughtModule(ClassId.From(one.Class), modules[one.ModuleId].Code)
        );
    }
}
