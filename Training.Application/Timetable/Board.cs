using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>Whose rows the board has.</summary>
public enum BoardBy
{
    Class,
    Instructor,
    Room,

    /// <summary>All classes of the cohort at a glance.</summary>
    Cohort,
}

/// <summary>One week of the timetable as the academic office works on it.</summary>
/// <param name="Monday">The first day of the week.</param>
/// <param name="Days">Those shown: the working days, and a weekend day with sessions or on which people work.</param>
/// <param name="Rows">Classes of the cohort; or every instructor, or room, with the sessions of all cohorts.</param>
/// <param name="Drafts">Sessions of the cohort, in any week, that people were not told of as they are now.</param>
public sealed record Board(
    CohortSummary Cohort,
    DateOnly Monday,
    IReadOnlyList<BoardDay> Days,
    IReadOnlyList<BoardRow> Rows,
    int Drafts
);

/// <param name="OffVi">Why nothing can be planned on it; null on a day to teach.</param>
/// <param name="Periods">Of the grid that counts.</param>
public sealed record BoardDay(DateOnly Date, string? OffVi, string? OffEn, IReadOnlyList<BellPeriod> Periods)
{
    /// <summary>The first period of a half-day; null when the grid has none in it.</summary>
    public int? FirstOf(DayPart part) => Periods.FirstOrDefault(period => period.Part == part)?.Number;
}

/// <param name="Id">Of the class, instructor or room.</param>
/// <param name="Heads">Trainees of a class, seats of a room, periods of an instructor in this week.</param>
public sealed record BoardRow(Guid Id, string Name, int Heads, IReadOnlyList<BoardSession> Sessions)
{
    public IEnumerable<BoardSession> At(DateOnly date, DayPart part) =>
        Sessions.Where(session => session.Date == date && session.Part == part);
}

/// <summary>A session as a cell of the board, or the head of its page, shows it.</summary>
public sealed record BoardSession(
    SessionId Id,
    int Version,
    DateOnly Date,
    DayPart Part,
    TimeOnly Begins,
    TimeOnly Ends,
    int? FirstPeriod,
    string Block,
    string Module,
    string ModuleVi,
    string ModuleEn,
    int? Lesson,
    IReadOnlyList<string> Classes,
    IReadOnlyList<string> Instructors,
    string? Room,
    string? Note,
    bool IsDraft,
    string? Cancelled
);
