namespace Training.Application.Timetable.Solving.Search;

/// <summary>Sessions of each course by week: too many of one module are a crowd.</summary>
internal sealed class CourseWeeks(PlanIndex index)
{
    private readonly short[] _sessions = new short[index.Problem.Courses.Count * index.Weeks];

    public int After(in Exchange change)
    {
        var (from, to) = (index.Week[change.From], index.Week[change.To]);
        var (one, other) = (Of(change.Run), Of(change.Other));
        if (from == to || one == other)
            return 0;
        var more = Move(one, from, to);
        return other < 0 ? more : more + Move(other, to, from);
    }

    public int In(int run, int slot) => _sessions[At(run, slot)] >= SoftWeights.MostPerWeek ? 1 : 0;

    public void Enter(int run, int slot) => _sessions[At(run, slot)]++;

    public void Leave(int run, int slot) => _sessions[At(run, slot)]--;

    private int Move(int course, int from, int to)
    {
        var (left, entered) = (_sessions[course * index.Weeks + from], _sessions[course * index.Weeks + to]);
        return (entered >= SoftWeights.MostPerWeek ? 1 : 0) - (left > SoftWeights.MostPerWeek ? 1 : 0);
    }

    private int At(int run, int slot) => index.Course[run] * index.Weeks + index.Week[slot];

    private int Of(int run) => run < 0 ? run : index.Course[run];
}
