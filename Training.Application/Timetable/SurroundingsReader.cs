using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>Reads what bears on sessions that are about to be planned, in a number of queries that does not grow with them.</summary>
internal sealed class SurroundingsReader(
    ITimetableDb db,
    ICohortDirectory cohorts,
    ICurricula curricula,
    ISharedTrainees trainees
)
{
    /// <param name="rooms">Rooms that may be used besides those planned.</param>
    public async Task<Surroundings> Read(
        IReadOnlyCollection<SessionPlan> plans,
        CancellationToken ct,
        IReadOnlyCollection<RoomId>? rooms = null
    )
    {
        var days = plans.Select(plan => plan.Date).Distinct().ToList();
        var classes = plans.SelectMany(plan => plan.Classes).Distinct().ToList();
        var shared = await trainees.Of(classes, days.Min(), days.Max(), ct);
        var resources = plans
            .SelectMany(plan => plan.Resources.Select(resource => resource.Id))
            .Concat(shared.Select(pair => pair.Other.Value))
            .Concat((rooms ?? []).Select(room => room.Value))
            .Distinct()
            .ToList();
        var around = await Around(days, resources, ct);

        var neighbours = await Neighbours(plans, ct);
        var course = await Course(classes, neighbours, ct);
        return new Surroundings
        {
            Cohorts = (await cohorts.All(ct)).ToDictionary(cohort => cohort.Id),
            Classes = (await cohorts.AllClasses(ct)).ToDictionary(one => one.Id),
            Modules = await Modules(neighbours, around, course, ct),
            Rooms = await db.Rooms.AsNoTracking().ToDictionaryAsync(room => room.Id, ct),
            Sites = await db.Sites.AsNoTracking().ToDictionaryAsync(site => site.Id, ct),
            Instructors = await Instructors(plans, around, ct),
            Calendar = new SchoolCalendar(
                await db
                    .CalendarSpans.AsNoTracking()
                    .Where(span => span.From <= days.Max() && span.To >= days.Min())
                    .ToListAsync(ct)
            ),
            Grids = await db.BellGrids.AsNoTracking().ToListAsync(ct),
            Shared = shared,
            Around = around.ToLookup(session => session.Interval.Date),
            Course = course,
        };
    }

    private async Task<IReadOnlyList<PlacedSession>> Around(
        IReadOnlyList<DateOnly> days,
        List<Guid> resources,
        CancellationToken ct
    )
    {
        var weeks = days.Select(day => day.Monday()).Distinct();
        var wanted = weeks.SelectMany(monday => Enumerable.Range(0, 7).Select(monday.AddDays)).ToList();
        var met = db
            .Bookings.Where(b => resources.Contains(b.ResourceId) && wanted.Contains(b.Date) && b.Active)
            .Select(b => EF.Property<SessionId>(b, "SessionId"));
        return await Placed(db.Sessions.Where(session => met.Contains(session.Id)), ct);
    }

    /// <summary>The modules planned with those that come right before and after them.</summary>
    private async Task<IReadOnlyList<ModulePlan>> Neighbours(
        IReadOnlyCollection<SessionPlan> plans,
        CancellationToken ct
    )
    {
        var ids = plans.Select(plan => plan.ModuleId).Distinct().ToList();
        var planned = await curricula.Modules(ids, ct);
        var neighbours = new Dictionary<ModuleId, ModulePlan>(planned);
        foreach (var curriculum in planned.Values.Select(module => module.CurriculumId).Distinct())
        {
            var all = await curricula.ModulesOf(curriculum, ct);
            foreach (var module in planned.Values.Where(module => module.CurriculumId == curriculum))
            {
                foreach (var other in all.Where(other => AreNeighbours(module, other)))
                    neighbours[other.Id] = other;
            }
        }
        return [.. neighbours.Values];
    }

    private static bool AreNeighbours(ModulePlan one, ModulePlan other) =>
        one.Prerequisites.Contains(other.Code) || other.Prerequisites.Contains(one.Code);

    private async Task<IReadOnlyList<PlacedSession>> Course(
        IReadOnlyList<ClassId> classes,
        IReadOnlyList<ModulePlan> modules,
        CancellationToken ct
    )
    {
        if (modules.All(module => module.Prerequisites.Count == 0))
            return [];

        var ids = modules.Select(module => module.Id).ToList();
        var resources = classes.Select(id => id.Value).ToList();
        return await Placed(
            db.Sessions.Where(session =>
                session.State == SessionState.Planned
                && ids.Contains(session.ModuleId)
                && session.Bookings.Any(b => resources.Contains(b.ResourceId))
            ),
            ct
        );
    }

    private async Task<IReadOnlyDictionary<ModuleId, ModulePlan>> Modules(
        IReadOnlyList<ModulePlan> known,
        IReadOnlyList<PlacedSession> around,
        IReadOnlyList<PlacedSession> course,
        CancellationToken ct
    )
    {
        var modules = known.ToDictionary(module => module.Id);
        var others = around.Concat(course).Select(session => session.ModuleId).Distinct();
        foreach (var (id, module) in await curricula.Modules([.. others.Except(modules.Keys)], ct))
            modules[id] = module;
        return modules;
    }

    private async Task<IReadOnlyDictionary<InstructorId, Instructor>> Instructors(
        IReadOnlyCollection<SessionPlan> plans,
        IReadOnlyList<PlacedSession> around,
        CancellationToken ct
    )
    {
        var ids = plans
            .SelectMany(plan => plan.Instructors)
            .Concat(around.SelectMany(session => session.Instructors))
            .Distinct()
            .ToList();
        return await db.Instructors.AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct);
    }

    private static async Task<IReadOnlyList<PlacedSession>> Placed(
        IQueryable<Session> sessions,
        CancellationToken ct
    ) =>
        [
            .. (await sessions.AsNoTracking().Include(session => session.Bookings).ToListAsync(ct)).Select(
                session => new PlacedSession(
                    session.Id,
                    session.Interval,
                    session.ModuleId,
                    session.Lesson,
                    session.Periods,
                    session.Plan.Classes,
                    session.Plan.Instructors,
                    session.Plan.Room
                )
            ),
        ];
}
