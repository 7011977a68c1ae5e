using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment;

/// <summary>Where a person stands in a cohort, from the file to the class (domain rule GRD-05, as far as enrolment goes).</summary>
public enum CandidacyState
{
    /// <summary>The file is in (hồ sơ).</summary>
    Applied,

    /// <summary>Selected (trúng tuyển).</summary>
    Admitted,

    /// <summary>In a class (đang học).</summary>
    Enrolled,

    /// <summary>Left before or during the course (thôi học).</summary>
    Withdrawn,
}

/// <summary>One person's application to one cohort (hồ sơ dự tuyển), and what became of it.</summary>
public sealed class Candidacy(CandidacyId id, PersonId personId, CohortId cohortId, CandidacyDetails details)
    : AggregateRoot
{
    private Candidacy()
        : this(default, default, default, null!) { }

    public CandidacyId Id { get; private set; } = id;
    public PersonId PersonId { get; private set; } = personId;
    public CohortId CohortId { get; private set; } = cohortId;
    public CandidacyDetails Details { get; private set; } = details;
    public CandidacyState State { get; private set; }
}
