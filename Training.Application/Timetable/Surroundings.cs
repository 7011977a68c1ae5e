using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>All that bears on some planned sessions, so that the rule needs nothing else.</summary>
internal sealed record Surroundings
{
    public required IReadOnlyDictionary<CohortId, CohortSummary> Cohorts { get; init; }
    public required IReadOnlyDictionary<ClassId, ClassSummary> Classes { get; init; }

    /// <summary>The modules planned, those that must come before them, and those that must come after.</summary>
    public required IReadOnlyDictionary<ModuleId, ModulePlan> Modules { get; init; }
    public required IReadOnlyDictionary<RoomId, Room> Rooms { get; init; }
    public required IReadOnlyDictionary<SiteId, Site> Sites { get; init; }
    public required IReadOnlyDictionary<InstructorId, Instructor> Instructors { get; init; }
    public required SchoolCalendar Calendar { get; init; }
    public required IReadOnlyList<BellGrid> Grids { get; init; }
    public required IReadOnlyList<SharedTrainee> Shared { get; init; }

    /// <summary>Of the same weeks with one of the same classes, instructors or rooms, or a class that shares trainees.</summary>
    public required ILookup<DateOnly, PlacedSession> Around { get; init; }

    /// <summary>Of the same classes, of modules that must come before or after, whenever they are.</summary>
    public required IReadOnlyList<PlacedSession> Course { get; init; }

    /// <summary>As it is when some sessions do not take place.</summary>
    public Surroundings Without(IReadOnlyList<Session> sessions)
    {
        var gone = sessions.Select(session => session.Id).ToHashSet();
        return this with
        {
            Around = Around
                .SelectMany(day => day)
                .Where(session => !gone.Contains(session.Id))
                .ToLookup(session => session.Interval.Date),
            Course = [.. Course.Where(session => !gone.Contains(session.Id))],
        };
    }

    /// <summary>The half-days that an interval touches.</summary>
    public IReadOnlyList<DayPart> PartsOf(Interval interval) =>
        [
            .. (Grids.On(interval.Date)?.Periods ?? [])
                .Where(period => period.Meets(interval))
                .Select(period => period.Part)
                .Distinct(),
        ];

    /// <summary>Minutes from one room to another; none within a site.</summary>
    public int Travel(RoomId? one, RoomId? other)
    {
        if (SiteOf(one) is not { } from || SiteOf(other) is not { } to || from == to)
            return 0;
        return Math.Max(Way(from, to), Way(to, from));
    }

    private int Way(SiteId from, SiteId to) =>
        Sites.TryGetValue(from, out var site) ? site.Travel.GetValueOrDefault(to.Value) : 0;

    private SiteId? SiteOf(RoomId? room) =>
        room is { } id && Rooms.TryGetValue(id, out var known) ? known.SiteId : null;
}
