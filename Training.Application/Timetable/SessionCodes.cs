namespace Training.Application.Timetable;

/// <summary>A session as other systems and workbooks write it: everything by its code.</summary>
/// <param name="Module">Code of a module of the cohort's curriculum.</param>
/// <param name="Lesson">Number of the lesson in it; null: not a certain one.</param>
/// <param name="FirstPeriod">With <paramref name="LastPeriod"/>, which still belongs to it; or times instead.</param>
/// <param name="Classes">Codes; several in a merged lecture.</param>
/// <param name="Instructors">Codes; null or empty: nobody yet.</param>
/// <param name="Room">Code; null: none.</param>
public sealed record SessionCodes(
    string Module,
    int? Lesson,
    DateOnly Date,
    int? FirstPeriod,
    int? LastPeriod,
    TimeOnly? Begins,
    TimeOnly? Ends,
    IReadOnlyList<string> Classes,
    IReadOnlyList<string>? Instructors = null,
    string? Room = null,
    string? Note = null
);
