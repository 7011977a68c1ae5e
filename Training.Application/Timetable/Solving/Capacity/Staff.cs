namespace Training.Application.Timetable.Solving.Capacity;

/// <summary>When instructors have time, and which of those qualified have time for a whole course.</summary>
internal sealed class Staff
{
    private readonly PlanProblem _problem;
    private readonly Weekly _weekly;
    private readonly List<bool[]> _free;
    private readonly IReadOnlyList<ClassSpans> _classes;
    private readonly ILookup<int, RunSpan> _spans;
    private readonly List<int> _shortest;
    private readonly List<int[]> _kinds = [];

    public Staff(PlanProblem problem, Weekly weekly, IReadOnlyList<ClassSpans> classes)
    {
        (_problem, _weekly, _classes) = (problem, weekly, classes);
        _free = [.. problem.Instructors.Select(who => Free(problem.Slots.Count, who.Away))];
        _spans = classes.SelectMany(one => one.Known(Knowledge.Order)).ToLookup(span => problem.Runs[span.Run].Course);
        Sessions = [.. Enumerable.Range(0, problem.Courses.Count).Select(Count)];
        _shortest = [.. Enumerable.Range(0, problem.Courses.Count).Select(Shortest)];
        Able = [.. Enumerable.Range(0, problem.Courses.Count).Select(AbleTo)];
        KindOf = [.. Enumerable.Range(0, problem.Courses.Count).Select(Kind)];
    }

    /// <summary>By course; no more than the class has time for.</summary>
    public IReadOnlyList<int> Sessions { get; }

    /// <summary>By course, those who may teach it and have time for all of it.</summary>
    public IReadOnlyList<int[]> Able { get; }

    /// <summary>By course: those of a kind can be taught by the same people; null where nobody can, which is said by itself.</summary>
    public IReadOnlyList<int?> KindOf { get; }

    /// <summary>By kind, who can teach it.</summary>
    public IReadOnlyList<int[]> Kinds => _kinds;

    /// <summary>By instructor, the courses that they could teach.</summary>
    public ILookup<int, int> Courses =>
        Enumerable
            .Range(0, Able.Count)
            .SelectMany(course => Able[course], (Course, Who) => (Course, Who))
            .ToLookup(one => one.Who, one => one.Course);

    /// <summary>By instructor, the sessions that they can teach at most before each week.</summary>
    public IReadOnlyList<int[]> Supply(Func<int, bool> counts)
    {
        var courses = Courses;
        return
        [
            .. Enumerable
                .Range(0, _problem.Instructors.Count)
                .Select(who =>
                {
                    var (mine, open) = (courses[who].ToList(), Open(courses[who]));
                    return Before(who, mine, slot => counts(slot) && open.Exists(one => one.IsOpen(slot)));
                }),
        ];
    }

    /// <summary>Within these slots at most so many sessions in a week.</summary>
    /// <param name="courses">What they may be of; the shortest session decides.</param>
    private int[] Before(int instructor, IReadOnlyCollection<int> courses, Func<int, bool> counts)
    {
        var shortest = courses.Select(course => _shortest[course]).DefaultIfEmpty(1).Min();
        var who = _problem.Instructors[instructor];
        return _weekly.Before(
            slot => _free[instructor][slot] && counts(slot),
            week => Math.Max(0, who.MaxPerWeek - who.Load.GetValueOrDefault(_weekly.Mondays[week])) / shortest
        );
    }

    /// <summary>How many sessions of a course somebody could teach at most.</summary>
    public int MostOf(int course, int instructor)
    {
        var (first, last) = Hull(course);
        var open = _classes[_problem.Courses[course].Class].Open;
        return Before(instructor, [course], slot => first <= slot && slot <= last && open.IsOpen(slot))[^1];
    }

    /// <summary>The slots between which a course must be.</summary>
    public (int First, int Last) Hull(int course) => (_spans[course].Min(s => s.From), _spans[course].Max(s => s.To));

    private List<OpenTime> Open(IEnumerable<int> courses) =>
        [.. courses.Select(course => _problem.Courses[course].Class).Distinct().Select(one => _classes[one].Open)];

    private int? Kind(int course)
    {
        int[] able = [.. Able[course].Distinct().Order()];
        if (able.Length == 0 || Sessions[course] == 0)
            return null;
        if (_kinds.FindIndex(kind => kind.SequenceEqual(able)) is var known and >= 0)
            return known;
        _kinds.Add(able);
        return _kinds.Count - 1;
    }

    private int Count(int course)
    {
        var sessions = _spans[course].Sum(span => span.Sessions);
        if (sessions == 0)
            return 0;

        var (first, last) = Hull(course);
        return Math.Min(sessions, _classes[_problem.Courses[course].Class].Open.Count(first, last));
    }

    private int[] AbleTo(int course) =>
        Sessions[course] == 0
            ? [.. _problem.Courses[course].Instructors]
            : [.. _problem.Courses[course].Instructors.Where(who => MostOf(course, who) >= Sessions[course])];

    private int Shortest(int course) =>
        _spans[course]
            .SelectMany(span => _problem.Runs[span.Run].Sessions)
            .Select(session => Math.Max(1, session.Periods))
            .DefaultIfEmpty(1)
            .Min();

    private static bool[] Free(int slots, IReadOnlyList<int> away)
    {
        var free = new bool[slots];
        Array.Fill(free, value: true);
        foreach (var slot in away)
            free[slot] = false;
        return free;
    }
}
