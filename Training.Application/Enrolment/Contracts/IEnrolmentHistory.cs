using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Contracts;

/// <summary>One thing that happened to a person in a cohort, for their time line.</summary>
/// <param name="Kind">Null for the file that came in.</param>
/// <param name="Class">Code of the class the person was in after it; null for none.</param>
public sealed record EnrolmentFact(
    DateOnly? On,
    StepKind? Kind,
    string Cohort,
    string? Class,
    Decision Decision,
    string? Reason
);

public interface IEnrolmentHistory
{
    /// <summary>What happened to a person, the newest first.</summary>
    Task<IReadOnlyList<EnrolmentFact>> Of(PersonId person, CancellationToken ct);
}
