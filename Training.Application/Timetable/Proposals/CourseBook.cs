using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Solving;

namespace Training.Application.Timetable.Proposals;

/// <summary>What each class still misses, module by module in the order of the curriculum, and what each part has to wait for.</summary>
internal sealed class CourseBook
{
    private readonly WantedCourse _course;
    private readonly ILookup<(ClassId Class, string Module), PlacedSession> _taught;
    private readonly Occupancy _occupied;
    private readonly int _slots;
    private readonly int _halfDay;
    private readonly List<(int Class, ClassId Id, ModulePlan Module)> _courses = [];
    private readonly List<PlanRun> _runs = [];

    public CourseBook(
        IReadOnlyList<ClassSummary> classes,
        WantedCourse course,
        IReadOnlyList<TaughtSession> taught,
        IReadOnlyList<SlotTime> slots,
        Occupancy occupied
    )
    {
        (_course, _occupied, _slots) = (course, occupied, slots.Count);
        _halfDay = slots.Count > 0 ? HalfDay(slots) : 0;
        _taught = taught
            .SelectMany(one => one.Session.Classes, (one, id) => (Class: id, one.Module, one.Session))
            .ToLookup(one => (one.Class, one.Module), one => one.Session);
        if (_halfDay == 0)
            return;
        for (var number = 0; number < classes.Count; number++)
            Add(number, classes[number].Id);
    }

    public IReadOnlyList<PlanRun> Runs => _runs;

    public IReadOnlyCollection<string> Modules => _courses.Select(course => course.Module.Code).ToHashSet();

    /// <summary>Periods that most half-days have.</summary>
    public static int HalfDay(IReadOnlyList<SlotTime> slots) =>
        slots.GroupBy(slot => slot.Periods).MaxBy(same => (same.Count(), same.Key))!.Key;

    /// <summary>Whoever teaches some of it already goes on; else everybody who may.</summary>
    public IReadOnlyList<PlanCourse> CoursesFor(IReadOnlyList<Instructor> instructors)
    {
        var index = instructors.Select((who, i) => (who.Id, i)).ToDictionary(who => who.Id, who => who.i);
        return
        [
            .. _courses.Select(course =>
            {
                var may = instructors.Where(who => who.Modules.Contains(course.Module.Code)).ToList();
                var known = _taught[(course.Id, course.Module.Code)]
                    .SelectMany(session => session.Instructors)
                    .GroupBy(id => id)
                    .OrderByDescending(same => same.Count())
                    .ThenBy(same => same.Key.Value)
                    .Select(same => same.Key)
                    .FirstOrDefault(id => may.Exists(who => who.Id == id));
                var chosen = known == default ? may : may.FindAll(who => who.Id == known);
                return new PlanCourse(
                    course.Class,
                    course.Module.Id.Value,
                    course.Module.Code,
                    chosen.ConvertAll(who => index[who.Id])
                );
            }),
        ];
    }

    private void Add(int number, ClassId id)
    {
        var lastRun = new Dictionary<string, int>();
        foreach (var module in InOrder(_course.Wanted))
        {
            var taught = _taught[(id, module.Code)].ToList();
            var missing = MissingLessons.Of(
                module,
                taught.ToLookup(session => session.Lesson, session => session.Periods),
                _halfDay
            );
            if (missing.Count == 0)
                continue;

            _courses.Add((number, id, module));
            List<int> after = [.. module.Prerequisites.Where(lastRun.ContainsKey).Select(code => lastRun[code])];
            foreach (var run in missing)
            {
                _runs.Add(
                    new PlanRun(
                        _courses.Count - 1,
                        run.Sessions,
                        run.NeedsRoom,
                        run.NeedsRoom ? module.RoomNeeds : [],
                        [.. after],
                        Earliest(id, module, taught, run, lastRun),
                        Latest(id, module, taught, run)
                    )
                );
                after = [_runs.Count - 1];
            }
            lastRun[module.Code] = _runs.Count - 1;
        }
    }

    /// <summary>Prerequisites first, else as the curriculum has them.</summary>
    private static IEnumerable<ModulePlan> InOrder(IReadOnlyList<ModulePlan> modules)
    {
        var (left, done) = (modules.ToList(), new HashSet<string>());
        while (left.Count > 0)
        {
            var next =
                left.Find(module =>
                    module.Prerequisites.All(code => done.Contains(code) || left.TrueForAll(m => m.Code != code))
                ) ?? left[0]; // a circle is refused when a curriculum is saved
            left.Remove(next);
            done.Add(next.Code);
            yield return next;
        }
    }

    /// <summary>After what is planned of its prerequisites and of earlier lessons; never, where a prerequisite is not planned whole.</summary>
    private int Earliest(
        ClassId id,
        ModulePlan module,
        List<PlacedSession> taught,
        MissingRun run,
        Dictionary<string, int> planned
    )
    {
        var needed = _course.All.Where(other => module.Prerequisites.Contains(other.Code)).ToList();
        if (needed.Exists(other => !planned.ContainsKey(other.Code) && Periods(id, other) < other.Periods))
            return _slots;
        return needed
            .SelectMany(other => _taught[(id, other.Code)])
            .Concat(taught.Where(session => session.Lesson < run.Sessions[0].Lesson))
            .Select(session => _occupied.After(session.Interval))
            .DefaultIfEmpty(0)
            .Max();
    }

    private int Latest(ClassId id, ModulePlan module, List<PlacedSession> taught, MissingRun run) =>
        _course
            .All.Where(other => other.Prerequisites.Contains(module.Code))
            .SelectMany(other => _taught[(id, other.Code)])
            .Concat(taught.Where(session => session.Lesson > run.Sessions[^1].Lesson))
            .Select(session => _occupied.Before(session.Interval))
            .DefaultIfEmpty(_slots - 1)
            .Min();

    private int Periods(ClassId id, ModulePlan module) => _taught[(id, module.Code)].Sum(session => session.Periods);
}
