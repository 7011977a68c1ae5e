using Training.Application.Timetable;
using Training.Application.Timetable.Solving.Repair;

namespace Training.Infrastructure.Solving;

/// <summary>A problem with what is looked up in it again and again.</summary>
internal sealed class Window(RepairProblem problem)
{
    public RepairProblem Problem { get; } = problem;
    public RepairGroups Groups { get; } = new(problem);

    /// <summary>Indexes of the sessions that never change.</summary>
    public IReadOnlyList<int> Frozen { get; } =
    [.. problem.Sessions.Index().Where(one => one.Item.Frozen).Select(one => one.Index)];

    /// <summary>By slot, the Monday of its week.</summary>
    public IReadOnlyList<DateOnly> Weeks { get; } = [.. problem.Slots.Select(slot => slot.Date.Monday())];

    /// <summary>By class, the indexes of the classes that share trainees with it, and of the pair.</summary>
    public ILookup<int, (int Class, int Pair)> Apart { get; } =
        problem
            .Apart.SelectMany((pair, p) => new[] { (pair.One, pair.Other, p), (pair.Other, pair.One, p) })
            .ToLookup(one => one.Item1, one => (one.Item2, one.p));

    /// <param name="sessions">Indexes of those that stay as well.</param>
    public Window Freezing(IEnumerable<int> sessions)
    {
        var staying = sessions.ToHashSet();
        return new(
            Problem with
            {
                Sessions =
                [
                    .. Problem.Sessions.Select(
                        (session, s) => staying.Contains(s) ? session with { Frozen = true } : session
                    ),
                ],
            }
        );
    }

    /// <summary>The other sessions that may change, first those that are hit too, then those that have to do with the same people.</summary>
    /// <param name="sessions">Indexes.</param>
    public IEnumerable<int> Around(IReadOnlyList<int> sessions) => Around(sessions, sessions);

    /// <param name="without">Indexes of those that are none of the others.</param>
    public IEnumerable<int> Around(IReadOnlyList<int> without, IReadOnlyList<int> sessions)
    {
        var those = sessions.Select(s => Problem.Sessions[s]).ToList();
        var instructors = those.SelectMany(session => session.Instructors).ToHashSet();
        var classes = those.SelectMany(session => session.Classes).CountBy(c => c).ToDictionary();
        var substitutes = those.SelectMany(session => session.MayTeach).CountBy(i => i).ToDictionary();
        return Enumerable
            .Range(0, Problem.Sessions.Count)
            .Except(without)
            .Where(s => !Problem.Sessions[s].Frozen)
            .OrderByDescending(s => Problem.Sessions[s].Hit)
            .ThenByDescending(s => Problem.Sessions[s].Instructors.Count(instructors.Contains))
            .ThenByDescending(s =>
                Problem.Sessions[s].Classes.Sum(c => classes.GetValueOrDefault(c))
                + Problem.Sessions[s].Instructors.Sum(i => substitutes.GetValueOrDefault(i))
            );
    }
}
