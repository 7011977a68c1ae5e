namespace Training.Application.Work.Contracts;

/// <summary>Each kind of work has its own queue and workers, so that a message never waits behind an import.</summary>
public enum Lane
{
    Enrolment,
    Assessment,
    Messages,
    Upkeep,

    /// <summary>Searches for timetables, which take minutes of a core each.</summary>
    Timetable,
}

/// <summary>Says of a work handler which lane it runs in.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RunsInAttribute(Lane lane) : Attribute
{
    public Lane Lane { get; } = lane;
}
