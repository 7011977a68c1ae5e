using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Solving;

namespace Training.Benchmarks.Solving;

/// <summary>
/// A programme of the demonstration's size: 25 classes of 14 modules and 600 sessions, 78 weeks with 720 open half-days,
/// 60 instructors and 20 rooms, three of them with computers. Classes begin with different modules, so that not all need the
/// same instructors at once.
/// </summary>
/// <param name="roomUse">The share of all rooms' half-days that is needed; the other sessions are outside the school.</param>
internal sealed class GeneratedProblem(int seed, double roomUse)
{
    private const int Classes = 25;
    private const int Instructors = 60;
    private const int Rooms = 20;
    private const int Labs = 3;
    private const int LabModule = 9;

    /// <summary>A module may begin so much before its turn, and end so much after it: two months.</summary>
    private const int Leeway = 85;

    /// <summary>Sessions of each module; 600 in all.</summary>
    private static readonly int[] Sessions = [60, 50, 45, 40, 55, 40, 35, 50, 40, 45, 40, 35, 35, 30];

    /// <summary>What must be over before each module.</summary>
    private static readonly int[][] Prerequisites =
    [
        [],
        [],
        [],
        [],
        [0],
        [1],
        [2],
        [0],
        [3],
        [],
        [4],
        [5],
        [6],
        [10, 11],
    ];

    /// <summary>Weeks in which nothing is taught.</summary>
    private static readonly int[] Holidays = [4, 5, 17, 34, 56, 70];

    private readonly Random _random = new(seed);
    private readonly List<HalfDay> _slots = Calendar();

    public PlanProblem Make()
    {
        var (courses, runs) = (new List<PlanCourse>(), new List<PlanRun>());
        var qualified = Qualified();
        var outside = 1 - roomUse * _slots.Count * Rooms / (Classes * Sessions.Sum());
        for (var @class = 0; @class < Classes; @class++)
            AddClass(@class, outside, qualified, courses, runs);
        return new()
        {
            Slots = _slots,
            Classes = [.. Enumerable.Range(0, Classes).Select(i => new PlanClass(Id(), $"K{i + 1}", Heads(i), [], []))],
            Instructors = [.. Enumerable.Range(0, Instructors).Select(Instructor)],
            Rooms = [.. Enumerable.Range(0, Rooms).Select(Room)],
            Courses = courses,
            Runs = runs,
        };
    }

    private static Guid Id() => Guid.CreateVersion7();

    /// <summary>Four large classes fit into eight of the rooms only.</summary>
    private static int Heads(int @class) => @class < 4 ? 50 : 38;

    private static PlanRoom Room(int room) =>
        new(
            Id(),
            $"P{room + 1}",
            Guid.Empty,
            room % 5 < 2 ? 60 : 40,
            room < Labs ? [RoomFeature.Computers, RoomFeature.Projector] : [RoomFeature.Projector],
            []
        );

    /// <summary>Monday to Friday, morning and afternoon, without a month of holidays.</summary>
    private static List<HalfDay> Calendar()
    {
        var first = new DateOnly(2027, 1, 4);
        var holidays = Holidays.Select(week => first.AddDays(7 * week)).ToHashSet();
        return
        [
            .. from day in Enumerable.Range(0, 78 * 7).Select(first.AddDays)
            where day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            where !holidays.Contains(day.AddDays(-(((int)day.DayOfWeek + 6) % 7)))
            from part in (DayPart[])[DayPart.Morning, DayPart.Afternoon]
            select new HalfDay(day, part),
        ];
    }

    /// <summary>By module, who may teach it: one in five, and everybody something.</summary>
    private static List<int>[] Qualified()
    {
        var qualified = Sessions.Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < Instructors; i++)
        {
            var step = 3 + i % 4;
            foreach (
                var module in new[] { i, i + step, i + 2 * step }.Select(module => module % Sessions.Length).Distinct()
            )
            {
                qualified[module].Add(i);
            }
        }
        return qualified;
    }

    private PlanInstructor Instructor(int number)
    {
        var weekday = (DayOfWeek)_random.Next(1, 6);
        var part = (DayPart)_random.Next(2);
        var from = _slots[_random.Next(_slots.Count)].Date;
        var away = Where(slot =>
            (slot.Date >= from && slot.Date < from.AddDays(14)) || (slot.Date.DayOfWeek == weekday && slot.Part == part)
        );
        var unwanted = (DayOfWeek)_random.Next(1, 6);
        var wishes = Where(slot => slot.Date.DayOfWeek == unwanted && slot.Part == DayPart.Afternoon);
        var most = _random.Next(4) == 0 ? 24 : 40;
        return new(Id(), $"GV{number + 1}", away, wishes, most, new Dictionary<DateOnly, int>());
    }

    private List<int> Where(Func<HalfDay, bool> condition) =>
        [.. _slots.Index().Where(slot => condition(slot.Item)).Select(slot => slot.Index)];

    private void AddClass(
        int @class,
        double outside,
        List<int>[] qualified,
        List<PlanCourse> courses,
        List<PlanRun> runs
    )
    {
        var lastRun = new int[Sessions.Length];
        var before = 0;
        foreach (var module in InTurn())
        {
            var first = _slots.Count * before / Sessions.Sum();
            before += Sessions[module];
            var last = _slots.Count * before / Sessions.Sum();
            courses.Add(new(@class, Id(), $"M{module + 1:00}", qualified[module]));
            var after = Prerequisites[module].Select(needed => lastRun[needed]).ToList();
            foreach (var (sessions, room) in Parts(Sessions[module], outside))
            {
                runs.Add(
                    new(
                        courses.Count - 1,
                        [.. Enumerable.Range(1, sessions).Select(lesson => new PlanLesson(lesson, 4))],
                        room,
                        module == LabModule && room ? [RoomFeature.Computers] : [RoomFeature.Projector],
                        after,
                        Math.Max(0, first - Leeway),
                        Math.Min(_slots.Count - 1, last + Leeway)
                    )
                );
                after = [runs.Count - 1];
            }
            lastRun[module] = runs.Count - 1;
        }
    }

    /// <summary>Theory, field, theory.</summary>
    private (int Sessions, bool Room)[] Parts(int sessions, double outside)
    {
        var field = (int)(sessions * outside + _random.NextDouble());
        var first = (sessions - field) / 2;
        return
        [
            .. new[] { (first, true), (field, false), (sessions - field - first, true) }.Where(part => part.Item1 > 0),
        ];
    }

    /// <summary>Modules in an order of the class's own in which all come after their prerequisites.</summary>
    private List<int> InTurn()
    {
        var (turn, left) = (new List<int>(), Enumerable.Range(0, Sessions.Length).ToList());
        while (left.Count > 0)
        {
            var open = left.Where(module => Prerequisites[module].All(turn.Contains)).ToList();
            turn.Add(open[_random.Next(open.Count)]);
            left.Remove(turn[^1]);
        }
        return turn;
    }
}
