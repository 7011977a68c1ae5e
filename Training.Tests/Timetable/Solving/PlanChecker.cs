using Training.Application.Timetable;
using Training.Application.Timetable.Solving;

namespace Training.Tests.Timetable.Solving;

/// <summary>
/// Looks at every session of a plan by itself, and at every two of them, without anything of the search: what it breaks and
/// what it costs.
/// </summary>
public sealed class PlanChecker
{
    private readonly PlanProblem _problem;
    private readonly PlanResult _plan;
    private readonly List<Placed> _placed;

    private PlanChecker(PlanProblem problem, PlanResult plan)
    {
        (_problem, _plan) = (problem, plan);
        _placed =
        [
            .. from run in Enumerable.Range(0, problem.Runs.Count)
            from place in plan.Runs[run].Index()
            let course = problem.Runs[run].Course
            let @class = problem.Courses[course].Class
            select new Placed(run, place.Index, course, @class, place.Item.Slot, place.Item.Room),
        ];
    }

    private sealed record Placed(int Run, int Number, int Course, int Class, int Slot, int? Room);

    /// <summary>What the plan breaks, in words; nothing where it is as it must be.</summary>
    public static IReadOnlyList<string> Broken(PlanProblem problem, PlanResult plan)
    {
        var it = new PlanChecker(problem, plan);
        return [.. it.Alone(), .. it.Together(), .. it.Weeks(), .. it.Order()];
    }

    public static int Unplaced(PlanProblem problem, PlanResult plan) =>
        problem.Runs.Sum(run => run.Sessions.Count) - plan.Runs.Sum(places => places.Count);

    public static SoftCost Cost(PlanProblem problem, PlanResult plan)
    {
        var it = new PlanChecker(problem, plan);
        return new(it.Compact(), it.Spread(), it.Wishes(), it.Rooms(), it.Balance());
    }

    private int? Who(Placed session) => _plan.Instructors[session.Course];

    private DateOnly Date(int slot) => _problem.Slots[slot].Date;

    private IEnumerable<string> Alone()
    {
        foreach (var session in _placed)
        {
            var (run, @class) = (_problem.Runs[session.Run], _problem.Classes[session.Class]);
            if (session.Number >= run.Sessions.Count)
                yield return $"{session}: more than there are";
            if (@class.Closed.Contains(session.Slot) || @class.Taken.Contains(session.Slot))
                yield return $"{session}: the class cannot";
            if (Who(session) is not { } who || !_problem.Courses[session.Course].Instructors.Contains(who))
                yield return $"{session}: may not teach it";
            else if (_problem.Instructors[who].Away.Contains(session.Slot))
                yield return $"{session}: the instructor is away";
            if (run.NeedsRoom != session.Room.HasValue)
                yield return $"{session}: room or no room";
            if (session.Room is { } number)
            {
                var room = _problem.Rooms[number];
                if (room.Taken.Contains(session.Slot) || room.Capacity < @class.Heads)
                    yield return $"{session}: the room is taken or too small";
                if (run.Needs.Except(room.Features).Any())
                    yield return $"{session}: the room lacks something";
            }
            if (session.Slot < run.Earliest || session.Slot > run.Latest)
                yield return $"{session}: outside its time";
        }
    }

    private IEnumerable<string> Together()
    {
        var apart = _problem
            .Apart.SelectMany(pair => new[] { (pair.One, pair.Other), (pair.Other, pair.One) })
            .ToHashSet();
        foreach (var (one, other) in _problem.Apart)
        {
            foreach (var session in _placed.Where(session => session.Class == one || session.Class == other))
            {
                if (_problem.Classes[session.Class == one ? other : one].Taken.Contains(session.Slot))
                    yield return $"{session}: its trainees sit in another class";
            }
        }
        foreach (var slot in _placed.GroupBy(session => session.Slot).Select(slot => slot.ToList()))
        {
            for (var i = 0; i < slot.Count; i++)
            {
                for (var j = i + 1; j < slot.Count; j++)
                {
                    var (one, other) = (slot[i], slot[j]);
                    if (one.Class == other.Class || apart.Contains((one.Class, other.Class)))
                        yield return $"{one} and {other}: the same trainees";
                    if (Who(one) == Who(other))
                        yield return $"{one} and {other}: the same instructor";
                    if (one.Room is { } room && room == other.Room)
                        yield return $"{one} and {other}: the same room";
                }
            }
        }
    }

    private IEnumerable<string> Weeks() =>
        from session in _placed
        where Who(session) is not null
        group session by (Who: Who(session)!.Value, Week: Date(session.Slot).Monday()) into week
        let who = _problem.Instructors[week.Key.Who]
        let periods = week.Sum(session => _problem.Runs[session.Run].Sessions[session.Number].Periods)
        where periods + who.Load.GetValueOrDefault(week.Key.Week) > who.MaxPerWeek
        select $"{who.Name} in the week of {week.Key.Week:O}: {periods} periods";

    private IEnumerable<string> Order()
    {
        foreach (var (number, run) in _problem.Runs.Index().Where(run => _plan.Runs[run.Index].Count > 0))
        {
            var slots = _plan.Runs[number].Select(place => place.Slot).ToList();
            if (!slots.SequenceEqual(slots.Distinct().Order()))
                yield return $"run {number}: not in the order of time";
            foreach (var before in run.After)
            {
                var earlier = _plan.Runs[before];
                if (earlier.Any(place => place.Slot >= slots[0]))
                    yield return $"run {number} begins before run {before} is over";
                if (_problem.Runs[before].Course != run.Course && earlier.Count < _problem.Runs[before].Sessions.Count)
                    yield return $"run {number} is taught although run {before} is not, or not all of it";
            }
        }
    }

    private int Compact()
    {
        var own = _placed.Select(session => (session.Class, session.Slot));
        var fix = _problem.Classes.SelectMany(
            (@class, i) => @class.Taken.Distinct().Select(slot => (Class: i, Slot: slot))
        );
        return own.Concat(fix)
            .GroupBy(one => (one.Class, Date(one.Slot)), one => (int)_problem.Slots[one.Slot].Part)
            .Count(day => day.Count() == 1 || day.Max() - day.Min() >= day.Count());
    }

    private int Spread() =>
        _placed
            .GroupBy(session => (session.Course, Date(session.Slot).Monday()))
            .Sum(week => Math.Max(0, week.Count() - SoftWeights.MostPerWeek));

    private int Wishes() =>
        _placed.Count(session => Who(session) is { } who && _problem.Instructors[who].Unwanted.Contains(session.Slot));

    private int Rooms() =>
        _placed
            .Where(session => session.Room is not null)
            .GroupBy(session => session.Class)
            .Sum(sessions => sessions.Count() - sessions.GroupBy(session => session.Room).Max(room => room.Count()));

    private int Balance()
    {
        var beyond = 0;
        foreach (var (number, @class) in _problem.Classes.Index())
        {
            var open = Enumerable
                .Range(0, _problem.Slots.Count)
                .Where(slot => @class.Taken.Contains(slot) || !@class.Closed.Contains(slot))
                .ToLookup(slot => Date(slot).Monday());
            var all =
                @class.Taken.Distinct().Count()
                + _problem
                    .Runs.Where(run => _problem.Courses[run.Course].Class == number)
                    .Sum(run => run.Sessions.Count);
            var taught = _placed
                .Where(session => session.Class == number)
                .Select(session => session.Slot)
                .Concat(@class.Taken.Distinct())
                .ToLookup(slot => Date(slot).Monday());
            foreach (var week in open)
            {
                var share = (double)all * week.Count() / open.Sum(one => one.Count());
                var sessions = taught[week.Key].Count();
                beyond += (int)Math.Max(0, Math.Floor(Math.Abs(sessions - share) - 1e-9));
            }
        }
        return beyond;
    }
}
