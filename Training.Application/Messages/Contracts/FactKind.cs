namespace Training.Application.Messages.Contracts;

/// <summary>
/// Everything that people can be told: a closed list, so that HR can look through all of it. Stored by name. What each is
/// by itself, its audience and its place in time, stands in <c>FactNature</c>.
/// </summary>
public enum FactKind
{
    /// <summary>They have sessions on the next day.</summary>
    SessionsTomorrow,

    /// <summary>A publication of the timetable added, moved or cancelled sessions of theirs (P13).</summary>
    TimetablePublished,

    /// <summary>Marks of theirs were published.</summary>
    ResultsPublished,
}
