namespace Training.Application.Timetable.Solving.Capacity;

/// <summary>Whether those who may teach the modules have the time for it.</summary>
internal sealed class InstructorTime(PlanProblem problem, Weekly weekly, IReadOnlyList<ClassSpans> classes)
{
    private readonly Staff _staff = new(problem, weekly, classes);

    /// <summary>Courses that nobody can teach from beginning to end.</summary>
    public IEnumerable<Shortage> Nobody()
    {
        for (var i = 0; i < problem.Courses.Count; i++)
        {
            var (course, sessions) = (problem.Courses[i], _staff.Sessions[i]);
            if (sessions == 0 || _staff.Able[i].Length > 0)
                continue;

            var (first, last) = _staff.Hull(i);
            var most = course.Instructors.Select(who => _staff.MostOf(i, who)).DefaultIfEmpty(0).Max();
            var kind = course.Instructors.Count == 0 ? ShortageKind.NobodyQualified : ShortageKind.NobodyFree;
            yield return new Shortage(kind, Day(first), Day(last), sessions, most)
            {
                Classes = [problem.Classes[course.Class].Code],
                Modules = [course.Module],
                Instructors = [.. course.Instructors.Select(who => problem.Instructors[who].Name)],
            };
        }
    }

    public IEnumerable<Shortage> Short()
    {
        var search = new WeeklySearch(
            weekly,
            classes,
            run => _staff.KindOf[problem.Runs[run].Course],
            _staff.Kinds,
            _staff.Supply
        );
        var found = search.Find();
        return found
            .Select(one => Named(one.Shortage(ShortageKind.InstructorTime, weekly), one.Where.What, Courses(one.Runs)))
            .Concat(
                new WholeCourses(problem, weekly, _staff)
                    .Find()
                    .Where(one => !found.Any(half => one.Where.Follows(half.Where)))
                    .Select(one => Named(one.Shortage(weekly), one.Where.What, one.Courses))
            );
    }

    private Shortage Named(Shortage shortage, Bottleneck what, IReadOnlyList<int> courses) =>
        shortage with
        {
            Modules =
            [
                .. courses.Select(course => problem.Courses[course].Module).Distinct().Order(StringComparer.Ordinal),
            ],
            Instructors = [.. what.Suppliers.Select(who => problem.Instructors[who].Name)],
        };

    private IReadOnlyList<int> Courses(IReadOnlyList<int> runs) =>
        [.. runs.Select(run => problem.Runs[run].Course).Distinct()];

    private DateOnly Day(int slot) => problem.Slots[Math.Clamp(slot, 0, problem.Slots.Count - 1)].Date;
}
