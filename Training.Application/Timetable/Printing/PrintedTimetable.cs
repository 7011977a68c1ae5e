using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Publishing;

namespace Training.Application.Timetable.Printing;

/// <param name="Subjects">Whatever could be printed.</param>
/// <param name="Sheets">For each subject its weeks; those without a session are left out.</param>
/// <param name="Last">The publication of the cohort that counts now.</param>
public sealed record PrintedTimetable(
    CohortSummary Cohort,
    IReadOnlyList<PrintSubject> Subjects,
    IReadOnlyList<PrintedSheet> Sheets,
    PublicationLine? Last
);

/// <summary>What a sheet is of: a class, an instructor, a room, or a cohort with all its classes.</summary>
/// <param name="Takes">Itself; of a cohort, its classes.</param>
/// <param name="Rows">The classes of a cohort as they are called now, whatever they were called when it was published.</param>
public sealed record PrintSubject(
    Guid Id,
    string Name,
    IReadOnlySet<Guid> Takes,
    IReadOnlyList<(Guid Id, string Name)> Rows
);

/// <param name="Sessions">In order of time.</param>
public sealed record PrintedSheet(PrintSubject Subject, DateOnly Monday, IReadOnlyList<PrintedSession> Sessions)
{
    /// <summary>Monday to Friday, and a weekend day on which something is.</summary>
    public IEnumerable<DateOnly> Days =>
        Enumerable
            .Range(0, 7)
            .Select(Monday.AddDays)
            .Where(day => day.DayNumber - Monday.DayNumber < 5 || Sessions.Any(session => session.Date == day));

    public IEnumerable<PrintedSession> On(DateOnly day) => Sessions.Where(session => session.Date == day);
}

/// <param name="Takes">Its classes, instructors and room.</param>
public sealed record PrintedSession(
    IReadOnlyList<Guid> Takes,
    DateOnly Date,
    DayPart Part,
    TimeOnly Begins,
    TimeOnly Ends,
    string Module,
    string ModuleVi,
    string ModuleEn,
    int? Lesson,
    IReadOnlyList<string> Classes,
    IReadOnlyList<string> Instructors,
    string? Room,
    string? Note
)
{
    internal bool IsIn(DateOnly monday) => Date.Monday() == monday;
}
