using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Scoring;

/// <summary>As much of an applicant as totals and the order of equal ones are computed from.</summary>
/// <param name="Scores">By the code of the column, <see cref="ScoreColumn.PriorityCode"/> among them; what is empty is left out.</param>
/// <param name="FiledOn">Null where the day is not known.</param>
/// <param name="Grade">Of the degree; null where it is not known.</param>
internal sealed record ScoredApplicant(
    CandidacyId Id,
    IReadOnlyDictionary<string, ScoreValue> Scores,
    DateOnly? FiledOn,
    PartialDate Birth,
    DegreeGrade? Grade
);
