namespace Training.Application.Enrolment.Contracts;

/// <summary>Where a person stands in a cohort, from the file to the class (domain rule GRD-05, as far as enrolment goes).</summary>
public enum CandidacyState
{
    /// <summary>The file is in (hồ sơ).</summary>
    Applied,

    /// <summary>Selected (trúng tuyển).</summary>
    Admitted,

    /// <summary>In a class (đang học).</summary>
    Enrolled,

    /// <summary>Away with the right to come back (bảo lưu); holds no seat.</summary>
    OnLeave,

    /// <summary>Left before or during the course (thôi học).</summary>
    Withdrawn,
}
