using Training.Application.Curriculum.Contracts;

namespace Training.Application.Timetable.Solving.Capacity;

/// <summary>Counts what a problem has and wants.</summary>
internal sealed class SummaryWriter
{
    private readonly PlanProblem _problem;
    private readonly Weekly _weekly;
    private readonly List<int[]> _classes;
    private readonly List<int[]> _rooms;
    private readonly List<int[]> _instructors;

    public SummaryWriter(PlanProblem problem)
    {
        _problem = problem;
        _weekly = new Weekly(problem.Slots);
        _classes = [.. problem.Classes.Select(one => Without([.. one.Closed, .. one.Taken]))];
        _rooms = [.. problem.Rooms.Select(room => Without(room.Taken))];
        _instructors = [.. problem.Instructors.Select(who => Without(who.Away))];
    }

    public CapacitySummary Write()
    {
        var teaching = _problem.Courses.SelectMany(course => course.Instructors).Distinct().ToList();
        var needs = Needs();
        return new(
            [
                .. _weekly.Mondays.Select(
                    (monday, week) =>
                        new WeekSupply(
                            monday,
                            In(week, _classes),
                            needs.ConvertAll(features => In(week, RoomsWith(features))),
                            In(week, teaching.Select(who => _instructors[who]))
                        )
                ),
            ],
            [
                .. _problem.Classes.Select(
                    (one, i) => new ClassBalance(one.Code, Demand(run => ClassOf(run) == i), _classes[i][^1])
                ),
            ],
            needs.ConvertAll(Balance),
            [
                .. _problem
                    .Courses.GroupBy(course => course.Module)
                    .OrderBy(m => m.Key, StringComparer.Ordinal)
                    .Select(Balance),
            ]
        );
    }

    private RoomBalance Balance(IReadOnlyList<RoomFeature> features)
    {
        var rooms = RoomsWith(features).ToList();
        var demand = Demand(run => run.NeedsRoom && !features.Except(run.Needs).Any());
        return new(features, rooms.Count, demand, rooms.Sum(room => room[^1]));
    }

    private ModuleBalance Balance(IGrouping<string, PlanCourse> module)
    {
        var people = module.SelectMany(course => course.Instructors).Distinct().ToList();
        var demand = Demand(run => _problem.Courses[run.Course].Module == module.Key);
        return new(module.Key, people.Count, demand, people.Sum(who => _instructors[who][^1]));
    }

    /// <summary>What runs need, the least first; nothing in particular before all.</summary>
    private List<IReadOnlyList<RoomFeature>> Needs() =>
        [
            .. _problem
                .Runs.Where(run => run.NeedsRoom)
                .Select(run => (IReadOnlyList<RoomFeature>)[.. run.Needs.Distinct().Order()])
                .Prepend([])
                .DistinctBy(features => string.Join(',', features))
                .OrderBy(features => features.Count),
        ];

    private IEnumerable<int[]> RoomsWith(IReadOnlyList<RoomFeature> features) =>
        _rooms.Where((_, i) => !features.Except(_problem.Rooms[i].Features).Any());

    private int Demand(Func<PlanRun, bool> counts) => _problem.Runs.Where(counts).Sum(run => run.Sessions.Count);

    private int ClassOf(PlanRun run) => _problem.Courses[run.Course].Class;

    private int[] Without(IReadOnlyList<int> slots)
    {
        var taken = slots.ToHashSet();
        return _weekly.Before(slot => !taken.Contains(slot));
    }

    private static int In(int week, IEnumerable<int[]> suppliers) =>
        suppliers.Sum(before => before[week + 1] - before[week]);
}
