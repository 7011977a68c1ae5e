using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Solving;

namespace Training.Application.Timetable.Proposals;

/// <summary>What of a cohort is to be planned by itself, when, and what is wished of it. What is planned already stays.</summary>
/// <param name="Classes">Of the cohort; at least one.</param>
/// <param name="Modules">Of its curriculum; of each only what its classes still miss.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="HalfDays">Of each week; weekends that people work on are taken like the other days.</param>
public sealed record GenerationWish(
    IReadOnlyList<ClassId> Classes,
    IReadOnlyList<ModuleId> Modules,
    DateOnly From,
    DateOnly To,
    IReadOnlyList<WeeklyHalfDay> HalfDays,
    SearchSettings Search
)
{
    /// <summary>Three years; a slip of the hand does not search through a century.</summary>
    public const int MostDays = 1100;
}
