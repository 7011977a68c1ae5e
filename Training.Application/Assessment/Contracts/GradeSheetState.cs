namespace Training.Application.Assessment.Contracts;

/// <summary>Where a grade sheet stands between the first mark and the archive.</summary>
public enum GradeSheetState
{
    /// <summary>Marks are entered.</summary>
    Open,

    /// <summary>Whoever entered them is done; somebody else looks at them.</summary>
    Submitted,
    Approved,

    /// <summary>Trainees see the marks.</summary>
    Published,

    /// <summary>The time for rechecks is over.</summary>
    Locked,
}
