namespace Training.Application.Timetable.Solving.Repair;

public interface IRepairSolver
{
    /// <summary>Refused with <c>timetable.solver_missing</c> where the machine lacks the solver.</summary>
    Result<RepairAnswer> Repair(RepairProblem problem, RepairSettings settings);
}
