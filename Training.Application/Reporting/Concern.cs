using Training.Application.Enrolment.Contracts;

namespace Training.Application.Reporting;

public enum ConcernKind
{
    /// <summary>Work that was given up.</summary>
    WorkGivenUp,

    /// <summary>Work of which nobody knows whether it got out of the house.</summary>
    WorkInDoubt,

    /// <summary>A list that cannot be read on until somebody says what its columns or letters are.</summary>
    ImportWithQuestion,
    ImportRowsWithErrors,
    ImportRowsToReview,

    /// <summary>Rows that are checked and wait to be taken in.</summary>
    ImportNotCommitted,

    /// <summary>A cohort that takes files or runs without a known decision number.</summary>
    CohortWithoutDecision,

    /// <summary>A cohort that opens within 30 days, or has opened, without academic rules.</summary>
    CohortWithoutRules,

    /// <summary>Files of a cohort that has not opened that lack a required document, or have one that was rejected.</summary>
    FilesWithGaps,

    /// <summary>Rechecks without an answer whose last day has passed or is within three working days.</summary>
    RechecksDue,

    /// <summary>People of a cohort that opens within 30 days, or has opened, who are to come into a class and are in none.</summary>
    PeopleWithoutClass,

    /// <summary>Trainees who cannot be sent an activation letter because no e-mail address is known.</summary>
    TraineesWithoutEmail,

    /// <summary>Trainees with an address and no account yet.</summary>
    TraineesWithoutAccount,
}

/// <param name="Count">How many people, rows, items of work or cohorts it is about.</param>
/// <param name="Cohort">Null for work, which belongs to none.</param>
/// <param name="Import">The list that it is about, if it is about one.</param>
public sealed record Concern(
    ConcernKind Kind,
    int Count,
    string? Cohort = null,
    DateOnly? OpensOn = null,
    ImportId? Import = null,
    string? File = null
);
