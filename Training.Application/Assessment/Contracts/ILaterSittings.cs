using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Contracts;

/// <summary>Who was let into a sitting after the first.</summary>
public interface ILaterSittings
{
    /// <param name="classes">In any of them.</param>
    Task<bool> Has(IReadOnlyCollection<ClassId> classes, ModuleId module, PersonId person, CancellationToken ct);
}
