using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Instructors;
using Training.Application.Timetable.Places;

namespace Training.Web.Demo;

/// <summary>Remembers which half-days of rooms and instructors are gone, so that few requests are refused.</summary>
internal sealed class FirstFit(IReadOnlyList<RoomLine> rooms, IReadOnlyList<InstructorView> instructors)
{
    private const int WeeksAhead = 12;

    private readonly HashSet<(Guid Who, DateOnly Day, DayPart Part)> _taken = [];

    /// <summary>The module that a class can begin first; null when none can begin by then.</summary>
    public ModulePlan? Next(ClassCourse course, DateOnly until) =>
        course
            .Open.Select(module =>
                (Module: module, First: Places(course, module, LessonRun.Of(module)[0]).FirstOrDefault())
            )
            .Where(choice => choice.First?.From < until)
            .OrderBy(choice => choice.First!.From)
            .Select(choice => choice.Module)
            .FirstOrDefault();

    /// <summary>Where the lessons could be held, the earliest first.</summary>
    public IEnumerable<Fit> Places(ClassCourse course, ModulePlan module, LessonRun run) =>
        from week in Enumerable.Range(0, WeeksAhead)
        from part in course.Parts
        let start = Workday(course.Earliest(module, part).AddDays(7 * week))
        let days = Workdays(start).Take(run.Sessions + 10).ToList() // with a break at Tết in between
        let who = instructors.FirstOrDefault(who => Teaches(who, module, part) && IsFree(who.Id.Value, days, part))
        where who is not null
        let room = run.NeedsRoom ? rooms.FirstOrDefault(room => Holds(room, course, module, days, part)) : null
        where room is not null || !run.NeedsRoom
        select new Fit(start, part, who.Id, room?.Id);

    public void Book(ClassCourse course, ModulePlan module, Fit fit, SeriesPlaced placed)
    {
        var days = placed.Sessions.Count + placed.LeftOut.Count;
        foreach (var day in Workdays(fit.From).Take(days))
        {
            _taken.Add((fit.Instructor.Value, day, fit.Part));
            if (fit.Room is { } room)
                _taken.Add((room.Value, day, fit.Part));
        }
        course.Take(module, fit.Part, placed.Sessions.Count, last: Workdays(fit.From).ElementAt(days - 1));
    }

    private static bool Teaches(InstructorView who, ModulePlan module, DayPart part) =>
        who.Details.Modules.Contains(module.Code) && who.Details.Unavailable.All(half => half.Part != part);

    private bool Holds(RoomLine room, ClassCourse course, ModulePlan module, List<DateOnly> days, DayPart part) =>
        room.Capacity >= course.Class.SeatsTaken
        && module.RoomNeeds.All(room.Features.Contains)
        && IsFree(room.Id.Value, days, part);

    private bool IsFree(Guid who, List<DateOnly> days, DayPart part) =>
        days.TrueForAll(day => !_taken.Contains((who, day, part)));

    private static DateOnly Workday(DateOnly from) => Workdays(from).First();

    private static IEnumerable<DateOnly> Workdays(DateOnly from)
    {
        for (var day = from; ; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                yield return day;
        }
    }
}

/// <summary>From which day on, at which half of it, with whom and where.</summary>
internal sealed record Fit(DateOnly From, DayPart Part, InstructorId Instructor, RoomId? Room)
{
    public Slot Slot =>
        Part == DayPart.Morning
            ? Slot.OfPeriods(1, 1 + LessonRun.HalfDay)
            : Slot.OfPeriods(1 + LessonRun.HalfDay, 1 + 2 * LessonRun.HalfDay);
}
