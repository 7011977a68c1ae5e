namespace Training.Application.Timetable.Solving;

internal static class SolverErrors
{
    /// <summary>The process ended without an answer: it was killed, or ran out of memory.</summary>
    public static readonly Error Died = new("timetable.solver_died", ErrorKind.Conflict);
}
