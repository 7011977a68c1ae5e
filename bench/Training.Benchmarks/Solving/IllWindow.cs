using Training.Application.Timetable.Solving;
using Training.Application.Timetable.Solving.Repair;

namespace Training.Benchmarks.Solving;

/// <summary>Two weeks of a generated programme in which somebody is ill.</summary>
internal static class IllWindow
{
    private const int Days = 14;
    private const int FewestHit = 12;
    private const int MostHit = 18;

    /// <summary>Somebody who has 12 to 18 sessions in two weeks of the plan.</summary>
    public static RepairProblem Of(PlanProblem problem, PlanResult plan, Random chance)
    {
        while (true)
        {
            var monday = problem.Slots[0].Date.AddDays(7 * chance.Next(4, 70));
            var ill = chance.Next(problem.Instructors.Count);
            var window = Make(problem, plan, monday, ill);
            if (window.Sessions.Count(session => session.Hit) is >= FewestHit and <= MostHit)
                return window;
        }
    }

    private static RepairProblem Make(PlanProblem problem, PlanResult plan, DateOnly monday, int ill)
    {
        var slots = problem
            .Slots.Index()
            .Where(slot => monday <= slot.Item.Date && slot.Item.Date < monday.AddDays(Days))
            .Select(slot => slot.Index)
            .ToList();
        var (sessions, ofRun) = (new List<RepairSession>(), new Dictionary<int, List<int>>());
        foreach (var (number, places) in plan.Runs.Index())
        {
            var (run, course) = (problem.Runs[number], problem.Courses[problem.Runs[number].Course]);
            foreach (var (at, place) in places.Index().Where(place => slots.Contains(place.Item.Slot)))
            {
                (ofRun.TryGetValue(number, out var known) ? known : ofRun[number] = []).Add(sessions.Count);
                var who = plan.Instructors[run.Course]!.Value;
                sessions.Add(
                    new()
                    {
                        Id = Guid.CreateVersion7(),
                        Classes = [course.Class],
                        Module = course.Module,
                        Slot = slots.IndexOf(place.Slot),
                        Instructors = [who],
                        Room = place.Room,
                        Periods = run.Sessions[at].Periods,
                        Needs = run.Needs,
                        MayTeach = course.Instructors,
                        Earliest = 0,
                        Latest = slots.Count - 1,
                        Hit = who == ill,
                    }
                );
            }
        }
        return new()
        {
            Slots = [.. slots.Select(slot => problem.Slots[slot])],
            Classes =
            [
                .. problem.Classes.Select(one => one with { Closed = Within(one.Closed), Taken = Within(one.Taken) }),
            ],
            Instructors =
            [
                .. problem.Instructors.Select(
                    (who, i) =>
                        who with
                        {
                            Away = i == ill ? [.. Enumerable.Range(0, slots.Count)] : Within(who.Away),
                            Unwanted = [],
                        }
                ),
            ],
            Rooms = [.. problem.Rooms.Select(room => room with { Taken = Within(room.Taken) })],
            Sessions = sessions,
            Orders = [.. Orders(problem, ofRun)],
        };

        IReadOnlyList<int> Within(IReadOnlyList<int> of) =>
            [.. of.Select(slot => slots.IndexOf(slot)).Where(slot => slot >= 0)];
    }

    private static IEnumerable<RepairOrder> Orders(PlanProblem problem, Dictionary<int, List<int>> ofRun) =>
        from run in ofRun
        from before in problem.Runs[run.Key].After
        where ofRun.ContainsKey(before)
        select new RepairOrder(problem.Courses[problem.Runs[run.Key].Course].Class, ofRun[before], run.Value);
}
