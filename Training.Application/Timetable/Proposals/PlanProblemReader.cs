using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Timetable.Solving;

namespace Training.Application.Timetable.Proposals;

/// <summary>Reads what is missing and everything that bears on it, in a number of queries that does not grow with it.</summary>
internal sealed class PlanProblemReader(
    ITimetableDb db,
    ICohortDirectory cohorts,
    ICurricula curricula,
    ISharedTrainees trainees
)
{
    public async Task<PlanBasis> Read(CohortSummary cohort, GenerationWish wish, CancellationToken ct)
    {
        var classes = (await cohorts.Classes(cohort.Id, ct)).Where(one => wish.Classes.Contains(one.Id)).ToList();
        var slots = await Slots(wish, ct);
        var occupied = await Occupied(slots, wish, ct);
        var shared = await trainees.Of([.. classes.Select(one => one.Id)], wish.From, wish.To, ct);
        foreach (var pair in shared.Where(pair => classes.All(one => one.Id != pair.Other)))
            occupied.AlsoFor(pair.Class.Value, pair.Other.Value);

        var courses = new CourseBook(
            classes,
            await Course(cohort, wish, ct),
            await Taught(cohort, ct),
            slots,
            occupied
        );
        var instructors = await Instructors(courses.Modules, wish, ct);
        var load = await WeeklyLoad.Read(db, wish.From, wish.To, without: [], ct);
        var resources = new PlanResources(slots, occupied);
        return new(
            new PlanProblem
            {
                Slots = [.. slots.Select(slot => slot.HalfDay)],
                Classes = [.. classes.Select(one => resources.Class(one, cohort))],
                Instructors = [.. instructors.Select(who => resources.Instructor(who, load, lost: []))],
                Rooms = [.. (await Rooms(wish, ct)).Select(room => resources.Room(room, lost: []))],
                Courses = courses.CoursesFor(instructors),
                Runs = courses.Runs,
                Apart = PlanResources.Apart(shared, classes.Index().ToDictionary(one => one.Item.Id, one => one.Index)),
            },
            slots
        );
    }

    /// <summary>Half-days as long as most; a shorter one would not hold a session.</summary>
    private async Task<IReadOnlyList<SlotTime>> Slots(GenerationWish wish, CancellationToken ct)
    {
        var spans = await db
            .CalendarSpans.AsNoTracking()
            .Where(span => span.From <= wish.To && span.To >= wish.From)
            .ToListAsync(ct);
        var grids = await db.BellGrids.AsNoTracking().ToListAsync(ct);
        var all = SlotTimes.Between(wish.From, wish.To, wish.HalfDays, new SchoolCalendar(spans), grids);
        return all.Count == 0 ? all : [.. all.Where(slot => slot.Periods >= CourseBook.HalfDay(all))];
    }

    private async Task<Occupancy> Occupied(IReadOnlyList<SlotTime> slots, GenerationWish wish, CancellationToken ct)
    {
        var occupied = new Occupancy(slots);
        var bookings = await db
            .Bookings.AsNoTracking()
            .Where(booking => booking.Active && wish.From <= booking.Date && booking.Date <= wish.To)
            .Select(booking => new
            {
                booking.ResourceId,
                booking.Date,
                booking.From,
                booking.Until,
            })
            .ToListAsync(ct);
        foreach (var booking in bookings)
            occupied.Take(booking.ResourceId, new(booking.Date, booking.From, booking.Until));
        return occupied;
    }

    private async Task<WantedCourse> Course(CohortSummary cohort, GenerationWish wish, CancellationToken ct)
    {
        var all = cohort.Curriculum is { } curriculum ? await curricula.ModulesOf(curriculum, ct) : [];
        return new(all, [.. all.Where(module => wish.Modules.Contains(module.Id))]);
    }

    /// <summary>What the classes are planned to be taught already, whenever, by the code of its module.</summary>
    private async Task<IReadOnlyList<TaughtSession>> Taught(CohortSummary cohort, CancellationToken ct)
    {
        var sessions = await db
            .Sessions.AsNoTracking()
            .Where(session => session.CohortId == cohort.Id && session.State == SessionState.Planned)
            .Include(session => session.Bookings)
            .ToListAsync(ct);
        var modules = await curricula.Modules([.. sessions.Select(session => session.ModuleId).Distinct()], ct);
        return
        [
            .. sessions.Select(session => new TaughtSession(PlacedSession.Of(session), modules[session.ModuleId].Code)),
        ];
    }

    private async Task<IReadOnlyList<Instructor>> Instructors(
        IReadOnlyCollection<string> modules,
        GenerationWish wish,
        CancellationToken ct
    )
    {
        var all = await db
            .Instructors.AsNoTracking()
            .Where(who => who.LeftOn == null || who.LeftOn > wish.From)
            .OrderBy(who => who.Code)
            .ToListAsync(ct);
        return [.. all.Where(who => who.Modules.Any(modules.Contains))];
    }

    /// <summary>The plainest first: a hall is left to those who need one.</summary>
    private async Task<IEnumerable<Room>> Rooms(GenerationWish wish, CancellationToken ct)
    {
        var rooms = await db
            .Rooms.AsNoTracking()
            .Where(room => room.ClosedFrom == null || room.ClosedFrom > wish.From)
            .ToListAsync(ct);
        return rooms.OrderBy(room => (room.Capacity, room.Features.Count, room.Code));
    }
}

/// <param name="All">Of the curriculum, in its order.</param>
/// <param name="Wanted">Those of them that are to be planned.</param>
internal sealed record WantedCourse(IReadOnlyList<ModulePlan> All, IReadOnlyList<ModulePlan> Wanted);

/// <param name="Module">The code, which is the same in every edition.</param>
internal sealed record TaughtSession(PlacedSession Session, string Module);
