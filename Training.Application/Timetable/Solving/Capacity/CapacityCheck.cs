namespace Training.Application.Timetable.Solving.Capacity;

/// <summary>
/// Why a problem cannot be solved, as far as counting shows it: what it finds is true of every plan, and it may find
/// nothing where there is no plan either. It takes less than a second where a search takes a minute.
/// </summary>
public static class CapacityCheck
{
    /// <summary>Nobody mends more at once.</summary>
    private const int Most = 20;

    /// <returns>What nothing and nobody serves first, then the worst.</returns>
    public static IReadOnlyList<Shortage> Of(PlanProblem problem)
    {
        if (problem.Slots.Count == 0)
            return [];

        var runs = Enumerable
            .Range(0, problem.Runs.Count)
            .ToLookup(run => problem.Courses[problem.Runs[run].Course].Class);
        List<ClassSpans> classes =
        [
            .. Enumerable.Range(0, problem.Classes.Count).Select(one => new ClassSpans(problem, one, runs[one])),
        ];
        var weekly = new Weekly(problem.Slots);
        var time = new ClassTime(problem);
        List<Shortage> found = [.. time.Alone(classes)]; // marks who is short, before others rely on an order
        found.AddRange(time.Together(classes));

        var rooms = new RoomTime(problem);
        found.AddRange(rooms.NoRoom());
        found.AddRange(rooms.Short(weekly, classes));

        var instructors = new InstructorTime(problem, weekly, classes);
        found.AddRange(instructors.Nobody());
        found.AddRange(instructors.Short());
        return [.. found.OrderBy(one => one.Supply > 0).ThenByDescending(one => one.Missing).Take(Most)];
    }
}
