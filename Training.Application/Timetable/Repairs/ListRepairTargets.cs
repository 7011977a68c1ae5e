using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Repairs;

/// <summary>Whom and what something can happen to.</summary>
/// <param name="Session">A session that is wanted at another time; null: none.</param>
[Requires(Permission.EditTimetable)]
public sealed record ListRepairTargets(SessionId? Session) : IQuery<RepairTargets>;

/// <param name="Instructors">In the order of given names.</param>
/// <param name="Rooms">By code.</param>
public sealed record RepairTargets(
    TargetSession? Session,
    IReadOnlyList<InstructorChoice> Instructors,
    IReadOnlyList<RoomChoice> Rooms
);

/// <param name="Module">Its code.</param>
public sealed record TargetSession(SessionId Id, string Module, string Classes, DateOnly Date);

internal sealed class ListRepairTargetsHandler(
    ITimetableDb db,
    ICohortDirectory cohorts,
    ICurricula curricula,
    TimeProvider clock
) : IRequestHandler<ListRepairTargets, Result<RepairTargets>>
{
    public async Task<Result<RepairTargets>> Handle(ListRepairTargets query, CancellationToken ct)
    {
        var today = clock.Day();
        var instructors = await db
            .Instructors.Where(who => who.LeftOn == null || who.LeftOn > today)
            .Select(who => new InstructorChoice(who.Id, who.Name, who.Modules))
            .ToListAsync(ct);
        var rooms = await db
            .Rooms.OrderBy(room => room.Code)
            .Select(room => new RoomChoice(room.Id, room.Code, room.Capacity))
            .ToListAsync(ct);
        return new RepairTargets(
            query.Session is { } id ? await Session(id, ct) : null,
            [
                .. instructors
                    .OrderBy(who => who.Name.Split(' ')[^1], Vietnamese.Order)
                    .ThenBy(who => who.Name, Vietnamese.Order),
            ],
            rooms
        );
    }

    private async Task<TargetSession?> Session(SessionId id, CancellationToken ct)
    {
        var found = await db
            .Sessions.AsNoTracking()
            .Include(one => one.Bookings)
            .SingleOrDefaultAsync(one => one.Id == id, ct);
        if (found is not { } session)
            return null;

        var module = (await curricula.Modules([session.ModuleId], ct))[session.ModuleId];
        var classes = (await cohorts.Classes(session.CohortId, ct)).Where(one => session.Plan.Classes.Contains(one.Id));
        return new(session.Id, module.Code, string.Join(", ", classes.Select(one => one.Code)), session.Date);
    }
}
