using Training.Application.Timetable.Solving;

namespace Training.Application.Timetable.Proposals;

/// <summary>A problem with what its plan needs to become sessions.</summary>
internal sealed record PlanBasis(PlanProblem Problem, IReadOnlyList<SlotTime> Slots);
