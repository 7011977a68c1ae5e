using Training.Application.Timetable.Solving.Search;
using Training.Benchmarks.Solving;

namespace Training.Tests.Timetable.Solving;

/// <summary>The search core on the field's own format, by an instance small enough to try every week.</summary>
public sealed class CttTests
{
    private const string Small = """
        Name: Small
        Courses: 3
        Rooms: 2
        Days: 2
        Periods_per_day: 3
        Curricula: 2
        Constraints: 2

        COURSES:
        Law An 2 2 30
        Tax	Binh 2 2 45
        Ethics An 1 1 20

        ROOMS:
        A	40
        B	25

        CURRICULA:
        First  2 Law Tax
        Second 2 Tax Ethics

        UNAVAILABILITY_CONSTRAINTS:
        Law 0 0
        Tax 1 2

        END.
        """;

    [Fact]
    public void An_instance_is_read()
    {
        var problem = CttProblem.Read(Small);

        problem.Name.ShouldBe("Small");
        problem.Periods.ShouldBe(6);
        problem.Courses[1].ShouldBe(new("Tax", "Binh", 2, 2, 45));
        problem.Rooms[1].ShouldBe(new("B", 25));
        problem.Curricula[1].ShouldBe([1, 2]);
        problem.Unavailable.ShouldBe([(0, 0), (1, 5)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Days: 2", "Tage: 2", "Days")]
    [InlineData("ROOMS:", "RAEUME:", "ROOMS:")]
    [InlineData("Second 2 Tax Ethics", "Second 2 Tax Greek", "Greek")]
    public void What_is_not_an_instance_is_refused_by_name(string right, string wrong, string named) =>
        Should.Throw<FormatException>(() => CttProblem.Read(Small.Replace(right, wrong))).Message.ShouldContain(named);

    [Theory]
    [InlineData("B	25", "B	25")]
    [InlineData("B	25", "B	50")]
    [InlineData("Law 0 0", "Law 0 1")]
    [InlineData("Second 2 Tax Ethics", "Second 2 Law Ethics")]
    public void The_search_finds_what_the_best_of_all_weeks_costs(string old, string @new)
    {
        var problem = CttProblem.Read(Small.Replace(old, @new));

        var found = new Annealer<CttState>(
            () => new(problem),
            CttState.Cooling,
            moves => moves / 300_000.0,
            (_, _) => true
        ).Run(1, default);

        found.Best.Violations.ShouldBe(0);
        found.Best.Cost.ShouldBe(Cost(problem, [.. found.Problem.Lectures]));
        found.Best.Cost.ShouldBe(Weeks(problem, []).Min(week => Cost(problem, week)));
    }

    private static IEnumerable<List<(int Course, int Period, int Room)>> Weeks(
        CttProblem problem,
        List<(int Course, int Period, int Room)> begun
    )
    {
        var next = problem
            .Courses.Index()
            .Where(course => begun.Count(one => one.Course == course.Index) < course.Item.Lectures);
        if (!next.Any())
            return [begun];
        var course = next.First().Index;
        return from period in Enumerable.Range(0, problem.Periods)
            from room in Enumerable.Range(0, problem.Rooms.Count)
            where !problem.Unavailable.Contains((course, period))
            where begun.TrueForAll(one => one.Course != course || one.Period < period)
            where
                begun.TrueForAll(one =>
                    one.Period != period || (one.Room != room && !Conflict(problem, one.Course, course))
                )
            from week in Weeks(problem, [.. begun, (course, period, room)])
            select week;
    }

    private static bool Conflict(CttProblem problem, int one, int other) =>
        problem.Courses[one].Teacher == problem.Courses[other].Teacher
        || problem.Curricula.Any(curriculum => curriculum.Contains(one) && curriculum.Contains(other));

    /// <summary>UD2: seats, days, lectures alone on a day, rooms.</summary>
    private static int Cost(CttProblem problem, List<(int Course, int Period, int Room)> week)
    {
        var cost = week.Sum(one =>
            Math.Max(0, problem.Courses[one.Course].Students - problem.Rooms[one.Room].Capacity)
        );
        foreach (var lectures in week.GroupBy(one => one.Course))
        {
            var days = lectures.Select(one => one.Period / problem.PerDay).Distinct().Count();
            cost += 5 * Math.Max(0, problem.Courses[lectures.Key].Days - days);
            cost += lectures.Select(one => one.Room).Distinct().Count() - 1;
        }
        foreach (var curriculum in problem.Curricula)
        {
            var periods = week.Where(one => curriculum.Contains(one.Course)).Select(one => one.Period).ToHashSet();
            cost += 2 * periods.Count(period => !Near(period, period - 1) && !Near(period, period + 1));

            bool Near(int period, int other) =>
                periods.Contains(other) && period / problem.PerDay == other / problem.PerDay;
        }
        return cost;
    }
}
