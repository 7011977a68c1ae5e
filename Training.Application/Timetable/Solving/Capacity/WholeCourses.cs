namespace Training.Application.Timetable.Solving.Capacity;

/// <param name="Courses">Those that must be within these weeks.</param>
internal sealed record FoundCourses(WeeklyBottleneck Where, IReadOnlyList<int> Courses)
{
    public Shortage Shortage(Weekly weekly) =>
        new(
            ShortageKind.WholeCourses,
            weekly.First(Where.FromWeek),
            weekly.Last(Where.ToWeek),
            Where.What.Demand,
            Where.What.Supply
        );
}

/// <summary>
/// Half-days left over with two people make no course, since one person teaches all of it. Each takes on at most as many
/// courses as the shortest of them fill the half-days.
/// </summary>
internal sealed class WholeCourses
{
    private readonly Staff _staff;
    private readonly List<(int Course, int From, int To)> _hulls;
    private readonly IReadOnlyList<int[]> _supply;
    private readonly List<int>[] _mine;

    public WholeCourses(PlanProblem problem, Weekly weekly, Staff staff)
    {
        _staff = staff;
        _hulls =
        [
            .. Enumerable
                .Range(0, problem.Courses.Count)
                .Where(course => staff.KindOf[course] is not null)
                .Select(course => (Course: course, Hull: staff.Hull(course)))
                .Where(one => one.Hull.First <= one.Hull.Last)
                .Select(one => (one.Course, weekly.Of(one.Hull.First), weekly.Of(one.Hull.Last))),
        ];
        _supply = staff.Supply(_ => true);
        var courses = staff.Courses;
        _mine =
        [
            .. Enumerable
                .Range(0, problem.Instructors.Count)
                .Select(who => courses[who].OrderBy(course => staff.Sessions[course]).ToList()),
        ];
    }

    public IReadOnlyList<FoundCourses> Find()
    {
        var kept = new List<FoundCourses>();
        foreach (var one in Windows().OrderByDescending(one => one.Where.Missing).ThenBy(one => one.Courses.Count))
        {
            if (!kept.Exists(other => one.Where.Follows(other.Where)))
                kept.Add(one);
        }
        return kept;
    }

    private IEnumerable<FoundCourses> Windows()
    {
        foreach (var from in _hulls.Select(one => one.From).Distinct().OrderDescending())
        {
            var before = 0;
            foreach (var to in _hulls.Select(one => one.To).Distinct().Order().Where(to => to >= from))
            {
                var within = _hulls
                    .Where(one => from <= one.From && one.To <= to)
                    .Select(one => one.Course)
                    .ToHashSet();
                if (within.Count == before)
                    continue;
                before = within.Count;
                foreach (var what in Bottlenecks(within, from, to))
                {
                    List<int> courses = [.. within.Where(course => what.Kinds.Contains(_staff.KindOf[course]!.Value))];
                    yield return new(new WeeklyBottleneck(what, from, to), courses);
                }
            }
        }
    }

    private IReadOnlyList<Bottleneck> Bottlenecks(HashSet<int> courses, int from, int to)
    {
        var demand = new int[_staff.Kinds.Count];
        foreach (var course in courses)
            demand[_staff.KindOf[course]!.Value]++;
        int[] supply = [.. _mine.Select((mine, who) => Most(mine, courses, _supply[who][to + 1] - _supply[who][from]))];
        return new SupplyFlow(demand, _staff.Kinds, supply).Bottlenecks();
    }

    /// <summary>The shortest first, as long as there is time.</summary>
    private int Most(List<int> mine, HashSet<int> courses, int left)
    {
        var most = 0;
        foreach (var course in mine.Where(courses.Contains))
        {
            left -= _staff.Sessions[course];
            if (left < 0)
                break;
            most++;
        }
        return most;
    }
}
