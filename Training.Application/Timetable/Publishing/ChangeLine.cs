using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Publishing;

/// <summary>A session before and after, with those who are concerned.</summary>
/// <param name="Before">Null: it was not published yet.</param>
/// <param name="Trainees">How many.</param>
/// <param name="Instructors">Their names, of whoever loses it as well.</param>
public sealed record ChangeLine(
    SessionId Id,
    SessionContent? Before,
    SessionContent After,
    int Trainees,
    IReadOnlyList<string> Instructors
);

/// <summary>Everybody who is concerned, each counted once.</summary>
/// <param name="Instructors">Their names.</param>
public sealed record AffectedPeople(
    int Trainees,
    IReadOnlyList<AffectedClass> Classes,
    IReadOnlyList<string> Instructors
);

/// <param name="Names">Of the trainees concerned, in their order.</param>
public sealed record AffectedClass(string Code, IReadOnlyList<string> Names);
