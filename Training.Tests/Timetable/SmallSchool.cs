using CsCheck;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;

namespace Training.Tests.Timetable;

/// <summary>Three classes, instructors and rooms, and two days on which almost everything clashes.</summary>
internal static class SmallSchool
{
    public const int Travel = 30;

    public static readonly DateOnly Day = new(2026, 9, 7);
    public static readonly CohortId Cohort = new(Id(1));
    public static readonly IReadOnlyList<ClassId> Classes = [new(Id(11)), new(Id(12)), new(Id(13))];
    public static readonly IReadOnlyList<InstructorId> Instructors = [new(Id(21)), new(Id(22)), new(Id(23))];
    public static readonly IReadOnlyList<RoomId> Rooms = [new(Id(31)), new(Id(32)), new(Id(33))];
    public static readonly IReadOnlyList<ModuleId> Modules = [new(Id(41)), new(Id(42))];

    /// <summary>Somebody who is in the first and in the second class on the first day.</summary>
    public static readonly SharedTrainee Shared = new(
        new PersonId(Id(51)),
        Classes[0],
        Classes[1],
        Day,
        Day.AddDays(1)
    );

    private static readonly SiteId Near = new(Id(61));
    private static readonly SiteId Far = new(Id(62));

    public static readonly Gen<PlacedSession> Session = Gen.Select(
        Gen.Int[0, 1],
        Gen.Int[0, 40],
        Gen.Int[1, 12],
        Some(Classes),
        Some(Instructors),
        Gen.Int[0, 3],
        (day, from, length, classes, instructors, room) =>
            new PlacedSession(
                SessionId.New(DateTimeOffset.UnixEpoch),
                new Interval(Day.AddDays(day), 420 + 15 * from, 420 + 15 * (from + length)),
                Modules[1],
                Lesson: null,
                Periods: 1,
                classes.Count == 0 ? [Classes[0]] : classes,
                instructors,
                room == 3 ? null : Rooms[room]
            )
    );

    public static Surroundings Around(params IEnumerable<PlacedSession> others) =>
        new()
        {
            Cohorts = new Dictionary<CohortId, CohortSummary>
            {
                [Cohort] = new(Cohort, "K1", "Khóa 1", 120, Day, Day, Day.AddDays(-30), Day.AddDays(300)),
            },
            Classes = Classes.ToDictionary(
                id => id,
                id => new ClassSummary(
                    id,
                    Cohort,
                    $"L{Classes.ToList().IndexOf(id)}",
                    40,
                    SeatsTaken: 10,
                    Adviser: null
                )
            ),
            Modules = Modules.ToDictionary(id => id, id => Module(id, id == Modules[0] ? "A1" : "A2")),
            Rooms = Rooms.ToDictionary(id => id, id => new Room(id, id == Rooms[2] ? Far : Near, "P", 100, [])),
            Sites = new Dictionary<SiteId, Site> { [Near] = SiteOf(Near, Far), [Far] = SiteOf(Far, Near) },
            Instructors = Instructors.ToDictionary(id => id, InstructorOf),
            Calendar = new SchoolCalendar([]),
            Grids = [],
            Shared = [Shared],
            Around = others.ToLookup(session => session.Interval.Date),
            Course = [],
        };

    private static Gen<IReadOnlyList<T>> Some<T>(IReadOnlyList<T> all) =>
        Gen.Bool.Array[all.Count].Select(IReadOnlyList<T> (taken) => [.. all.Where((_, i) => taken[i])]);

    private static ModulePlan Module(ModuleId id, string code) =>
        new(id, new CurriculumId(Id(71)), "A", code, code, code, [new(1, LessonKind.Theory, "", "", 4)], [], [], []);

    private static Site SiteOf(SiteId id, SiteId other)
    {
        var site = new Site(id, "CS", "Cơ sở", "Site", address: null);
        site.Reach(other, Travel);
        return site;
    }

    private static Instructor InstructorOf(InstructorId id)
    {
        var instructor = new Instructor(id, "GV", $"{id}");
        instructor.Qualify(["A1", "A2"]);
        return instructor;
    }

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);
}
