using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Contracts;

/// <summary>Trainees who belong to two classes on the same days, so that both cannot meet at once.</summary>
public interface ISharedTrainees
{
    /// <summary>Those of these classes and any other between two days, both included.</summary>
    Task<IReadOnlyList<SharedTrainee>> Of(
        IReadOnlyCollection<ClassId> classes,
        DateOnly from,
        DateOnly to,
        CancellationToken ct
    );
}

/// <param name="Class">One of the classes asked for.</param>
/// <param name="Other">The other class.</param>
/// <param name="From">The first day in both.</param>
/// <param name="Until">The first day no longer in both; null: until further notice.</param>
public sealed record SharedTrainee(PersonId Person, ClassId Class, ClassId Other, DateOnly From, DateOnly? Until)
{
    public bool IsSharedOn(DateOnly day) => From <= day && (Until is null || day < Until);
}
