namespace Training.Application.Timetable.Solving.Search;

/// <summary>A plan as it was at a moment.</summary>
internal sealed class Arrangement(PlanIndex index)
{
    private readonly int[] _grid = new int[index.Problem.Classes.Count * index.Slots];
    private readonly int[] _instructor = new int[index.Problem.Courses.Count];
    private readonly int[][] _waiting = new int[index.Problem.Classes.Count][];

    public void Take(TimetableState state)
    {
        state.Grid.CopyTo(_grid, 0);
        state.Instructor.CopyTo(_instructor, 0);
        for (var @class = 0; @class < _waiting.Length; @class++)
        {
            var waiting = state.Waiting[@class];
            if (_waiting[@class]?.Length != waiting.Count)
                _waiting[@class] = new int[waiting.Count];
            waiting.CopyTo(_waiting[@class]);
        }
    }

    public TimetableState Build()
    {
        var state = new TimetableState(index);
        _instructor.CopyTo(state.Instructor, 0);
        for (var @class = 0; @class < index.Cells.Length; @class++)
        {
            foreach (var slot in index.Cells[@class])
            {
                if (_grid[@class * index.Slots + slot] is var run and >= 0)
                    state.Enter(run, slot);
            }
            Array.ForEach(_waiting[@class], state.Wait);
        }
        return state;
    }
}
