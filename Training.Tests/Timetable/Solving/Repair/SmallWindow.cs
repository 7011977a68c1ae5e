using CsCheck;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Solving;
using Training.Application.Timetable.Solving.Repair;

namespace Training.Tests.Timetable.Solving.Repair;

/// <summary>Windows of two days in two weeks, small enough to try everything; then somebody falls ill or a room is lost.</summary>
internal static class SmallWindow
{
    public static readonly DateOnly Friday = new(2026, 9, 4);
    public static readonly DateOnly Monday = new(2026, 9, 7);

    public static readonly HalfDay[] Slots =
    [
        new(Friday, DayPart.Morning),
        new(Friday, DayPart.Afternoon),
        new(Monday, DayPart.Morning),
        new(Monday, DayPart.Afternoon),
    ];

    /// <summary>None of them clashes before something happens.</summary>
    public static readonly Gen<RepairProblem> Any = Gen.Int[0, 1_000_000].Select(seed => Of(new Random(seed)));

    public static PlanClass Class(string code, int heads = 20, int[]? closed = null, int[]? taken = null) =>
        new(Guid.NewGuid(), code, heads, closed ?? [], taken ?? []);

    public static PlanInstructor Instructor(string name, int[]? away = null, int most = 40, int load = 0) =>
        new(Guid.NewGuid(), name, away ?? [], [], most, new Dictionary<DateOnly, int> { [Monday] = load });

    public static PlanRoom Room(string code, int capacity = 40, RoomFeature[]? features = null, int[]? taken = null) =>
        new(Guid.NewGuid(), code, Guid.Empty, capacity, features ?? [], taken ?? []);

    public static RepairSession Session(int @class, int slot, int instructor, int? room = null, string module = "A") =>
        new()
        {
            Id = Guid.NewGuid(),
            Classes = [@class],
            Module = module,
            Slot = slot,
            Instructors = [instructor],
            Room = room,
            Periods = 4,
            MayTeach = [instructor],
            Earliest = 0,
            Latest = Slots.Length - 1,
        };

    private static RepairProblem Of(Random random)
    {
        var problem = new RepairProblem
        {
            Slots = Slots,
            Classes = [Class("K1"), Class("K2", 30, closed: Some(3)), Class("K3", 20, taken: Some(3))],
            Instructors = [Instructor("An", load: 4, most: 8), Instructor("Ba", Some(3)), Instructor("Chi", most: 8)],
            Rooms =
            [
                Room("P1"),
                Room("P2", 25, [RoomFeature.Computers], Some(4)),
                Room("P3", 40, [RoomFeature.Computers]),
            ],
            Sessions = [],
            Apart = random.Next(2) == 0 ? [] : [new(0, 1)],
            DaysOff = random.Next(4) > 0 ? [] : [new(Monday, "Nghỉ", "Off")],
        };
        for (var tries = 0; tries < 14 && problem.Sessions.Count < 5; tries++)
        {
            var more = problem with { Sessions = [.. problem.Sessions, Next()] };
            if (Referee.Broken(more, [.. more.Sessions.Select(Place.Of)], waive: false).Count == 0)
                problem = more;
        }
        problem = problem with { Orders = Orders(problem) };
        return random.Next(2) == 0 ? Ill(problem, random) : RoomLost(problem, random);

        int[] Some(int oneIn) => [.. Enumerable.Range(0, Slots.Length).Where(_ => random.Next(oneIn + 1) == 0)];

        RepairSession Next()
        {
            int[] teachers = [.. Enumerable.Range(0, 3).Where(_ => random.Next(3) > 0)];
            return Session(random.Next(3), random.Next(4), 0, random.Next(5) == 0 ? null : random.Next(3)) with
            {
                Classes = random.Next(6) == 0 ? [0, 2] : [random.Next(3)],
                Module = random.Next(2) == 0 ? "A" : "B",
                Needs = random.Next(3) == 0 ? [RoomFeature.Computers] : [],
                MayTeach = teachers,
                Instructors = [.. teachers.OrderBy(_ => random.Next()).Take(random.Next(6) == 0 ? 2 : 1)],
                Earliest = random.Next(6) == 0 ? 1 : 0,
                Latest = random.Next(6) == 0 ? 2 : 3,
            };
        }
    }

    /// <summary>A before B, where it is so already.</summary>
    private static IReadOnlyList<RepairOrder> Orders(RepairProblem problem)
    {
        var mine = problem.Sessions.Index().Where(one => one.Item.Classes.Contains(0)).ToLookup(one => one.Item.Module);
        return mine.Count == 2 && mine["A"].Max(one => one.Item.Slot) < mine["B"].Min(one => one.Item.Slot)
            ? [new(0, [.. mine["A"].Select(one => one.Index)], [.. mine["B"].Select(one => one.Index)])]
            : [];
    }

    private static RepairProblem Ill(RepairProblem problem, Random random)
    {
        var (who, from) = (random.Next(3), random.Next(3));
        int[] away = [from, from + 1];
        return Hit(
            problem with
            {
                Instructors =
                [
                    .. problem.Instructors.Select(
                        (one, i) => i == who ? one with { Away = [.. one.Away.Union(away)] } : one
                    ),
                ],
            },
            session => session.Instructors.Contains(who) && away.Contains(session.Slot),
            random
        );
    }

    private static RepairProblem RoomLost(RepairProblem problem, Random random)
    {
        var which = random.Next(3);
        return Hit(
            problem with
            {
                Rooms = [.. problem.Rooms.Select((one, r) => r == which ? one with { Taken = [0, 1, 2, 3] } : one)],
            },
            session => session.Room == which,
            random
        );
    }

    private static RepairProblem Hit(RepairProblem problem, Func<RepairSession, bool> isHit, Random random) =>
        problem with
        {
            Sessions =
            [
                .. problem.Sessions.Select(session =>
                    isHit(session) || random.Next(12) == 0
                        ? session with
                        {
                            Hit = true,
                        }
                        : session with
                        {
                            Frozen = random.Next(4) == 0,
                        }
                ),
            ],
        };
}
