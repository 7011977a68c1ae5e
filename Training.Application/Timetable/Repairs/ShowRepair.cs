using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Solving.Repair;
using Training.Application.Work.Contracts;

namespace Training.Application.Timetable.Repairs;

/// <summary>What can no longer be as planned, and the ways to put it right, side by side.</summary>
[Requires(Permission.EditTimetable)]
public sealed record ShowRepair(RepairId Id) : IQuery<RepairView>;

/// <param name="Of">The name of the instructor, the code of the room, or the module of the session.</param>
/// <param name="Work">The search; null once it was deleted.</param>
public sealed record RepairView(
    RepairId Id,
    RepairWish Wish,
    RepairState State,
    int Hit,
    IReadOnlyList<RepairOption> Options,
    RepairWay? Chosen,
    string Of,
    RepairNames Names,
    WorkView? Work
)
{
    public bool IsSearching => State == RepairState.Searching;

    /// <summary>The search was stopped or given up, and someone has to say how it goes on.</summary>
    public bool IsStuck => IsSearching && Work is { UnderWay: false };
}

/// <summary>What the things that a plan names are called.</summary>
public sealed record RepairNames(
    IReadOnlyDictionary<ModuleId, ModulePlan> Modules,
    IReadOnlyDictionary<ClassId, string> Classes,
    IReadOnlyDictionary<RoomId, string> Rooms,
    IReadOnlyDictionary<InstructorId, string> Instructors,
    IReadOnlyDictionary<(DateOnly, Slot), Interval> Times
)
{
    public string ClassesOf(SessionPlan plan) =>
        string.Join(", ", plan.Classes.Select(id => Classes.GetValueOrDefault(id)));

    public string InstructorsOf(SessionPlan plan) =>
        string.Join(", ", plan.Instructors.Select(id => Instructors.GetValueOrDefault(id)));

    public string? RoomOf(SessionPlan plan) => plan.Room is { } room ? Rooms.GetValueOrDefault(room) : null;

    public Interval? TimeOf(SessionPlan plan) =>
        Times.TryGetValue((plan.Date, plan.Slot), out var interval) ? interval : null;
}

internal sealed class ShowRepairHandler(
    IRepairsDb db,
    ITimetableDb timetable,
    ICohortDirectory cohorts,
    ICurricula curricula,
    IWorkLookup work
) : IRequestHandler<ShowRepair, Result<RepairView>>
{
    public async Task<Result<RepairView>> Handle(ShowRepair query, CancellationToken ct)
    {
        if (await db.Repairs.AsNoTracking().SingleOrDefaultAsync(one => one.Id == query.Id, ct) is not { } repair)
            return RepairRefusals.Unknown;

        var changes = repair.Options.SelectMany(option => option.Changes).ToList();
        var names = new RepairNames(
            await curricula.Modules([.. changes.Select(change => change.Before.ModuleId).Distinct()], ct),
            (await cohorts.AllClasses(ct)).ToDictionary(one => one.Id, one => one.Code),
            await timetable.Rooms.AsNoTracking().ToDictionaryAsync(room => room.Id, room => room.Code, ct),
            await timetable.Instructors.AsNoTracking().ToDictionaryAsync(who => who.Id, who => who.Name, ct),
            Times(changes, await timetable.BellGrids.AsNoTracking().ToListAsync(ct))
        );
        return new RepairView(
            repair.Id,
            repair.Wish,
            repair.State,
            repair.Hit,
            repair.Options,
            repair.Chosen,
            await Of(repair.Wish, names, ct),
            names,
            await work.Find(repair.WorkId, ct)
        );
    }

    private static Dictionary<(DateOnly, Slot), Interval> Times(List<RepairedSession> changes, List<BellGrid> grids)
    {
        var times = new Dictionary<(DateOnly, Slot), Interval>();
        foreach (var plan in changes.SelectMany(change => new[] { change.Before, change.After }).OfType<SessionPlan>())
        {
            if (grids.Place(plan.Date, plan.Slot).Succeeded(out var time))
                times[(plan.Date, plan.Slot)] = time.Interval;
        }
        return times;
    }

    private async Task<string> Of(RepairWish wish, RepairNames names, CancellationToken ct)
    {
        if (wish.Cause == RepairCause.Instructor)
            return names.Instructors.GetValueOrDefault(InstructorId.From(wish.Of)) ?? "";
        if (wish.Cause == RepairCause.Room)
            return names.Rooms.GetValueOrDefault(RoomId.From(wish.Of)) ?? "";

        var id = SessionId.From(wish.Of);
        var module = await timetable
            .Sessions.Where(one => one.Id == id)
            .Select(one => one.ModuleId)
            .FirstOrDefaultAsync(ct);
        return (await curricula.Modules([module], ct)).GetValueOrDefault(module)?.Code ?? "";
    }
}
