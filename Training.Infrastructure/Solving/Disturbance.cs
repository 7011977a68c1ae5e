using Google.OrTools.Sat;
using Training.Application.Timetable.Solving.Repair;

namespace Training.Infrastructure.Solving;

/// <summary>How good a plan is: what changes, and how much people notice of it.</summary>
internal static class Disturbance
{
    /// <summary>One session without a place is worse than changing all.</summary>
    public static int PerUnplaced(Window window) => window.Problem.Sessions.Count + 1;

    /// <summary>Sessions left unplaced, then sessions changed, as one number.</summary>
    public static LinearExpr Changes(WindowModel model, Window window)
    {
        var sum = LinearExpr.NewBuilder();
        foreach (var choice in model.Choices)
        {
            sum.AddTerm(choice.Unplaced!, PerUnplaced(window));
            sum.Add(1);
            if (choice.Stays is { } stays)
                sum.AddTerm(stays, -1);
        }
        return sum;
    }

    /// <summary>A substitute is noticed least, another week most; one person for all lessons of a module is better than several.</summary>
    public static LinearExpr Weight(WindowModel model, Window window)
    {
        var sum = LinearExpr.NewBuilder();
        var newcomers = new Dictionary<(string Course, int Instructor), BoolVar>();
        foreach (var choice in model.Choices)
        {
            var session = window.Problem.Sessions[choice.Index];
            foreach (var (t, at) in choice.At)
                sum.AddTerm(at, t == session.Slot ? Room(session) : Distance(window, session.Slot, t));
            if (choice.Keeps is { } keeps)
                sum.AddTerm(keeps, -Room(session));
            foreach (var ((i, _), by) in choice.By.Where(by => !session.Instructors.Contains(by.Key.Instructor)))
            {
                sum.AddTerm(by, 2);
                var course = $"{session.Module}:{string.Join(',', session.Classes)}";
                if (!newcomers.TryGetValue((course, i), out var newcomer))
                    sum.Add(newcomers[(course, i)] = newcomer = model.Model.NewBoolVar(""));
                model.Model.AddImplication(by, newcomer);
            }
        }
        return sum;
    }

    private static int Room(RepairSession session) => session.Room is null ? 0 : 1;

    private static int Distance(Window window, int from, int to) =>
        window.Problem.Slots[from].Date == window.Problem.Slots[to].Date ? 3
        : window.Weeks[from] == window.Weeks[to] ? 4
        : 6;
}
