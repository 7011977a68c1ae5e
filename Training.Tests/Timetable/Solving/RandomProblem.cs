using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Solving;

namespace Training.Tests.Timetable.Solving;

/// <summary>A problem with a little of everything that bears on a plan; some have no plan at all.</summary>
/// <param name="sessions">Of each class at most.</param>
internal sealed class RandomProblem(int seed, int days, int classes, int sessions)
{
    private readonly Random _random = new(seed);

    public PlanProblem Make()
    {
        var (courses, runs) = (new List<PlanCourse>(), new List<PlanRun>());
        for (var @class = 0; @class < classes; @class++)
            AddClass(@class, courses, runs);
        return new()
        {
            Slots = Slots(days),
            Classes =
            [
                .. Enumerable
                    .Range(0, classes)
                    .Select(i => new PlanClass(Guid.Empty, $"K{i}", Rarely() ? 30 : 20, Some(), Some())),
            ],
            Instructors = [.. Enumerable.Range(0, classes + 1).Select(Instructor)],
            Rooms = [.. Enumerable.Range(0, classes).Select(Room)],
            Courses = courses,
            Runs = runs,
            Apart = classes > 1 && Rarely() ? [new(0, 1)] : [],
        };
    }

    /// <summary>From a Thursday on, so that even a few days are of two weeks.</summary>
    public static IReadOnlyList<HalfDay> Slots(int days) =>
        [
            .. (
                from day in Enumerable.Range(0, 2 * days + 2).Select(new DateOnly(2027, 1, 7).AddDays)
                where day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
                from part in (DayPart[])[DayPart.Morning, DayPart.Afternoon]
                select new HalfDay(day, part)
            ).Take(2 * days),
        ];

    private bool Rarely() => _random.Next(4) == 0;

    private List<int> Some() => [.. Enumerable.Range(0, 2 * days).Where(_ => _random.Next(12) == 0)];

    private PlanInstructor Instructor(int number) =>
        new(
            Guid.Empty,
            $"GV{number}",
            Some(),
            [.. Enumerable.Range(0, 2 * days).Where(_ => Rarely())],
            Rarely() ? 8 : 40,
            Rarely() ? new Dictionary<DateOnly, int> { [new(2027, 1, 4)] = 4 } : []
        );

    private PlanRoom Room(int number) =>
        new(
            Guid.Empty,
            $"P{number}",
            Guid.Empty,
            number == 0 ? 40 : 25,
            Rarely() ? [] : [RoomFeature.Projector],
            Some()
        );

    private void AddClass(int @class, List<PlanCourse> courses, List<PlanRun> runs)
    {
        var left = 1 + _random.Next(sessions);
        var first = runs.Count;
        while (left > 0)
        {
            var (one, other) = (_random.Next(classes + 1), _random.Next(classes + 1));
            courses.Add(new(@class, Guid.Empty, $"M{courses.Count}", one == other ? [one] : [one, other]));
            for (var parts = Rarely() ? 2 : 1; parts > 0 && left > 0; parts--)
            {
                var length = Math.Min(left, 1 + _random.Next(Math.Max(1, sessions / 2)));
                left -= length;
                runs.Add(
                    new(
                        courses.Count - 1,
                        [.. Enumerable.Range(1, length).Select(lesson => new PlanLesson(lesson, 4))],
                        !Rarely(),
                        Rarely() ? [RoomFeature.Projector] : [],
                        runs.Count > first && (Rarely() || runs[^1].Course == courses.Count - 1)
                            ? [runs.Count - 1]
                            : [],
                        Rarely() ? 1 : 0,
                        Rarely() ? 2 * days - 2 : 2 * days - 1
                    )
                );
            }
        }
    }
}
