using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment;

internal static class EnrolmentErrors
{
    public static readonly Error CohortUnknown = new("enrolment.cohort_unknown", ErrorKind.NotFound);
    public static readonly Error ClassNotFound = new("enrolment.class_not_found", ErrorKind.NotFound);
    public static readonly Error Unknown = new("enrolment.unknown", ErrorKind.NotFound);
    public static readonly Error ClassUnknown = new("enrolment.class_unknown", ErrorKind.Invalid, Field: "Into");
    public static readonly Error SameClass = new("enrolment.same_class", ErrorKind.Conflict, Field: "Into");
    public static readonly Error AlreadyInClass = new("enrolment.already_in_class", ErrorKind.Conflict);
    public static readonly Error OtherCohort = new("enrolment.class_of_other_cohort", ErrorKind.Invalid, Field: "Into");
    public static readonly Error BeforeLastStep = new("enrolment.before_last_step", ErrorKind.Invalid, Field: "Act.On");
    public static readonly Error AllocationUnderWay = new("enrolment.allocation_under_way", ErrorKind.Conflict);
    public static readonly Error NobodyToAllocate = new("enrolment.nobody_to_allocate", ErrorKind.Conflict);
    public static readonly Error DraftMoved = new("enrolment.draft_moved", ErrorKind.Conflict);

    /// <summary>The cohort has an eligibility policy in force: only its selection admits.</summary>
    public static readonly Error BySelection = new("enrolment.by_selection", ErrorKind.Conflict);

    /// <summary>Somebody was not selected, in a cohort whose selection decides who comes in.</summary>
    public static readonly Error NotSelected = new("enrolment.not_selected", ErrorKind.Conflict);
    private static readonly Error OutsideCourse = new("enrolment.outside_course", ErrorKind.Invalid, Field: "Act.On");

    /// <summary>The day is not within the course of the cohort.</summary>
    public static Error Outside(CohortSummary cohort, DateOnly day) =>
        OutsideCourse.With("date", day).With("opens", cohort.OpensOn).With("closes", cohort.ClosesOn);

    /// <summary>What was asked cannot be done to someone who stands where they stand; the sentence says what can.</summary>
    public static Error While(CandidacyState state) =>
        state switch
        {
            CandidacyState.Applied => new("enrolment.while_applied", ErrorKind.Conflict),
            CandidacyState.Admitted => new("enrolment.while_admitted", ErrorKind.Conflict),
            CandidacyState.Enrolled => new("enrolment.while_enrolled", ErrorKind.Conflict),
            CandidacyState.OnLeave => new("enrolment.while_on_leave", ErrorKind.Conflict),
            _ => new("enrolment.while_withdrawn", ErrorKind.Conflict),
        };
}
