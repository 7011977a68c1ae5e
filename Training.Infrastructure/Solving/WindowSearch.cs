using System.Globalization;
using Google.OrTools.Sat;
using Training.Application.Timetable.Solving.Repair;

namespace Training.Infrastructure.Solving;

/// <summary>Asks CP-SAT for a plan, until each session of it has a room of its own.</summary>
/// <param name="seed">Of the random numbers.</param>
internal sealed class WindowSearch(WindowModel model, PlanReader reader, int seed)
{
    /// <summary>Of a question, however small, so that there is an end to asking.</summary>
    private const double LeastSpent = 0.01;

    /// <summary>What the questions took so far, in CP-SAT's own measure: the same on every machine, about a second of a core each.</summary>
    public double Spent { get; private set; }

    /// <summary>No plan has a better objective than this.</summary>
    public double Bound { get; private set; }

    /// <summary>Of the plan that was found.</summary>
    public double Objective { get; private set; }

    /// <summary>By session that does not stay as it is.</summary>
    public IReadOnlyList<RepairChange> Plan { get; private set; } = [];

    /// <param name="limit">Of what is spent in all.</param>
    /// <returns>Unknown where the limit came first.</returns>
    public CpSolverStatus Ask(double limit)
    {
        while (Spent < limit)
        {
            using var solver = new CpSolver { StringParameters = Parameters(limit - Spent) };
            var status = solver.Solve(model.Model);
            Spent += Math.Max(LeastSpent, solver.Response!.DeterministicTime);
            Bound = solver.BestObjectiveBound;
            if (status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
                return status;
            if (reader.Read(model, solver, out var plan))
            {
                (Plan, Objective) = (plan, solver.ObjectiveValue);
                return status;
            }
        }
        return CpSolverStatus.Unknown;
    }

    /// <summary>One worker: with more, the same problem has another answer on another day.</summary>
    private string Parameters(double limit) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"num_workers:1,random_seed:{seed},max_deterministic_time:{limit:0.###},max_time_in_seconds:{4 * limit + 1:0.###}"
        );
}
