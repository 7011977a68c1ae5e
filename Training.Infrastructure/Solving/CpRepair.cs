using System.Reflection;
using System.Runtime.InteropServices;
using Training.Application.Timetable.Solving.Repair;

namespace Training.Infrastructure.Solving;

/// <summary>
/// Repair by Google OR-Tools CP-SAT. Nothing of it is touched before it is asked for the first time, so that all else works
/// on a machine that lacks it.
/// </summary>
public sealed class CpRepair : IRepairSolver
{
    private readonly Action _load;

    public CpRepair()
        : this(() => NativeLibrary.Load("google-ortools-native", Assembly.Load("Google.OrTools"), searchPath: null)) { }

    /// <param name="load">Loads its native library, or throws as the runtime does.</param>
    internal CpRepair(Action load) => _load = load;

    public Result<RepairAnswer> Repair(RepairProblem problem, RepairSettings settings)
    {
        try
        {
            _load();
        }
        catch (Exception fault)
            when (fault
                    is DllNotFoundException
                        or EntryPointNotFoundException
                        or BadImageFormatException
                        or FileNotFoundException
            )
        {
            return RepairErrors.SolverMissing.With("reason", fault.Message);
        }
        return new RepairProposals(problem, settings).Find();
    }
}
