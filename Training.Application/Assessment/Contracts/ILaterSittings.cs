using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Contracts;

/// <summary>Who was let into a sitting after the first.</summary>
public interface ILaterSittings
{
    Task<bool> Has(ClassId @class, ModuleId module, PersonId person, CancellationToken ct);
}
