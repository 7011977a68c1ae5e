using Training.Application.Cohorts.Contracts;

namespace Training.Application.Cohorts;

/// <summary>A scheme that trains a stated number of people over several cohorts (đề án).</summary>
public sealed class Programme(ProgrammeId id, string code, string nameVi, string nameEn, int target) : AggregateRoot
{
    public ProgrammeId Id { get; private set; } = id;
    public string Code { get; private set; } = code;
    public string NameVi { get; private set; } = nameVi;
    public string NameEn { get; private set; } = nameEn;

    /// <summary>How many people are to finish, in all cohorts together.</summary>
    public int Target { get; private set; } = target;

    public void Change(string code, string nameVi, string nameEn, int target)
    {
        (Code, NameVi, NameEn, Target) = (code, nameVi, nameEn, target);
        Changed();
    }
}
