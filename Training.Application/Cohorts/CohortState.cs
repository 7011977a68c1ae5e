namespace Training.Application.Cohorts;

/// <summary>Where a cohort is on a given day; its dates say so, nobody sets it.</summary>
public enum CohortState
{
    /// <summary>Files are not taken yet.</summary>
    Planned,

    /// <summary>Files are being taken (đang tuyển).</summary>
    Filing,

    /// <summary>Files are in; the course has not opened.</summary>
    Selecting,

    /// <summary>The course is on (đang học).</summary>
    Running,

    /// <summary>The course is over.</summary>
    Closed,
}
