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
}
