using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Eligibility.Conditions;

/// <summary>A degree of this level or a higher one.</summary>
public sealed record DegreeAtLeast : Condition
{
    public DegreeLevel Level { get; init; } = DegreeLevel.Bachelor;

    internal override Answer Judge(ApplicantFile file) =>
        file.Person.Degree is { } degree ? Answer.Of(degree >= Level, degree) : Answer.Unknown(Reasons.Missing);
}
