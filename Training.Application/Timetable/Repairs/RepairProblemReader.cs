using Training.Application.Attendance.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Proposals;

namespace Training.Application.Timetable.Repairs;

/// <summary>Reads the weeks in which something is to be put right, whatever cohort is taught in them.</summary>
internal sealed class RepairProblemReader(
    ITimetableDb db,
    ICohortDirectory cohorts,
    ICurricula curricula,
    ISharedTrainees trainees,
    IHeldSessions registers,
    TimeProvider clock
)
{
    public async Task<RepairBasis> Read(RepairWish wish, CancellationToken ct)
    {
        var sessions = await Sessions(wish, ct);
        var grids = await db.BellGrids.AsNoTracking().ToListAsync(ct);
        var calendar = new SchoolCalendar(
            await db.CalendarSpans.AsNoTracking().Where(s => s.From <= wish.Until && s.To >= wish.From).ToListAsync(ct)
        );
        var slots = Slots(wish, sessions, calendar, grids);
        var window = new RepairWindow(wish, slots, sessions, clock.GetLocalNow());
        var held = await registers.Among([.. window.Movable.Select(session => session.Id)], ct);
        var classes = (await cohorts.AllClasses(ct)).Where(one => window.Classes.Contains(one.Id)).ToList();
        var shared = await trainees.Of([.. classes.Select(one => one.Id)], wish.From, wish.Until, ct);
        return new(
            window.Problem(
                new RepairSurroundings(
                    classes,
                    (await cohorts.All(ct)).ToDictionary(cohort => cohort.Id),
                    await curricula.Modules([.. sessions.Select(session => session.ModuleId).Distinct()], ct),
                    await db.Instructors.AsNoTracking().OrderBy(who => who.Code).ToListAsync(ct),
                    await db.Rooms.AsNoTracking().OrderBy(room => room.Code).ToListAsync(ct),
                    await WeeklyLoad.Read(
                        db,
                        wish.From,
                        wish.Until,
                        without: [.. window.Movable.Select(session => session.Id)],
                        ct
                    ),
                    held.Keys.ToHashSet(),
                    shared,
                    calendar
                )
            ),
            slots,
            window.Movable
        );
    }

    /// <summary>In the order of time.</summary>
    private async Task<IReadOnlyList<Session>> Sessions(RepairWish wish, CancellationToken ct)
    {
        var sessions = await db
            .Sessions.AsNoTracking()
            .Include(session => session.Bookings)
            .Where(session =>
                session.State == SessionState.Planned && wish.From <= session.Date && session.Date <= wish.Until
            )
            .ToListAsync(ct);
        return [.. sessions.OrderBy(session => (session.Date, session.From, session.Id.Value))];
    }

    /// <summary>Mornings and afternoons from Monday to Friday, and whatever half-days are used; days off too.</summary>
    private static IReadOnlyList<SlotTime> Slots(
        RepairWish wish,
        IReadOnlyList<Session> sessions,
        SchoolCalendar calendar,
        List<BellGrid> grids
    )
    {
        var usual =
            from day in Enumerable.Range((int)DayOfWeek.Monday, 5)
            from part in new[] { DayPart.Morning, DayPart.Afternoon }
            select new WeeklyHalfDay((DayOfWeek)day, part);
        var used = sessions.Select(session => new WeeklyHalfDay(
            session.Date.DayOfWeek,
            grids.PartOf(session.Interval)
        ));
        return SlotTimes.Between(wish.From, wish.Until, [.. usual.Union(used)], calendar.WithoutDaysOff(), grids);
    }
}

/// <summary>What bears on a window besides its sessions.</summary>
/// <param name="Load">Of what the window does not move.</param>
/// <param name="Held">Sessions that took place.</param>
internal sealed record RepairSurroundings(
    IReadOnlyList<ClassSummary> Classes,
    IReadOnlyDictionary<CohortId, CohortSummary> Cohorts,
    IReadOnlyDictionary<ModuleId, ModulePlan> Modules,
    IReadOnlyList<Instructor> Instructors,
    IReadOnlyList<Room> Rooms,
    WeeklyLoad Load,
    IReadOnlySet<SessionId> Held,
    IReadOnlyList<SharedTrainee> Shared,
    SchoolCalendar Calendar
);
