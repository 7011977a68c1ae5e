using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Eligibility.Conditions;

/// <summary>The classification on the diploma is this or better (ELG-03 to ELG-05).</summary>
public sealed record GradeAtLeast : Condition
{
    public DegreeGrade Grade { get; init; } = DegreeGrade.Good;

    internal override Answer Judge(ApplicantFile file) =>
        file.Person.DegreeGrade is { } grade ? Answer.Of(grade >= Grade, grade) : Answer.Unknown(Reasons.Missing);
}
