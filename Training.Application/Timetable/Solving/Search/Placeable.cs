namespace Training.Application.Timetable.Solving.Search;

/// <summary>How many sessions of each run can have a place at all: what cannot would only keep the search busy.</summary>
internal static class Placeable
{
    public static int[] Of(PlanIndex index)
    {
        var placeable = new int[index.Class.Length];
        foreach (var run in index.InOrder)
        {
            var possible =
                index.Problem.Courses[index.Course[run]].Instructors.Count > 0
                && index.Rooms.HasAny(run)
                && index.Before[run].All(before => !index.IsStrict(before, run) || IsWhole(before));
            var cells = index.Cells[index.Class[run]];
            var within = cells.Count(slot => index.Earliest[run] <= slot && slot <= index.Latest[run]);
            placeable[run] = possible ? Math.Min(within, Sessions(run)) : 0;
        }
        return placeable;

        bool IsWhole(int run) => placeable[run] == Sessions(run);

        int Sessions(int run) => index.Problem.Runs[run].Sessions.Count;
    }
}
