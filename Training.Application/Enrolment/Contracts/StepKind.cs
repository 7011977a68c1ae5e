namespace Training.Application.Enrolment.Contracts;

/// <summary>What can be done to a candidacy once the file is in.</summary>
public enum StepKind
{
    Admitted,
    Enrolled,
    Transferred,
    WentOnLeave,
    Returned,
    Withdrew,
}
