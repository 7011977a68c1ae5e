using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Instructors;
using Training.Application.Timetable.Solving;

namespace Training.Application.Timetable;

/// <summary>Who teaches (giảng viên): for which modules, when, and at most how much.</summary>
public sealed class Instructor : AggregateRoot
{
    /// <summary>A full week of eight periods a day (DAY-01).</summary>
    public const int DefaultMaxPerWeek = 40;

    private readonly List<Absence> _absences = [];

    private Instructor() { }

    internal Instructor(InstructorId id, string code, string name) => (Id, Code, Name) = (id, code, name);

    internal Instructor(InstructorId id, InstructorDetails details)
    {
        Id = id;
        Take(details);
    }

    public InstructorId Id { get; private set; }
    public string Code { get; private set; } = "";

    /// <summary>Without the academic title.</summary>
    public string Name { get; private set; } = "";

    /// <summary>ThS., TS.; printed before the name.</summary>
    public string? Title { get; private set; }

    /// <summary>Whose schedule this is when they sign in; null for a guest without an account.</summary>
    public UserId? Account { get; private set; }

    /// <summary>Codes of the modules that they may teach.</summary>
    public IReadOnlyList<string> Modules { get; private set; } = [];

    /// <summary>Half-days of every week on which they cannot teach.</summary>
    public IReadOnlyList<WeeklyHalfDay> Unavailable { get; private set; } = [];

    /// <summary>Half-days of every week on which they would rather not teach; a wish, which no rule refuses.</summary>
    public IReadOnlyList<WeeklyHalfDay> Unwanted { get; private set; } = [];

    /// <summary>Periods in a week, Monday to Sunday.</summary>
    public int MaxPerWeek { get; private set; } = DefaultMaxPerWeek;

    /// <summary>The first day on which they no longer teach; null while they do.</summary>
    public DateOnly? LeftOn { get; private set; }
    public IReadOnlyList<Absence> Absences => _absences;

    /// <summary>Whether they can teach then at all, whatever else they teach.</summary>
    internal bool IsAwayOn(HalfDay halfDay) =>
        LeftOn <= halfDay.Date
        || _absences.Exists(absence => absence.From <= halfDay.Date && halfDay.Date <= absence.To)
        || Unavailable.Contains(new(halfDay.Date.DayOfWeek, halfDay.Part));

    internal bool WouldRatherNotOn(HalfDay halfDay) => Unwanted.Contains(new(halfDay.Date.DayOfWeek, halfDay.Part));

    /// <param name="modules">Codes of all the modules that they may teach from now on.</param>
    internal void Qualify(IReadOnlyList<string> modules)
    {
        Modules = modules;
        Changed();
    }

    internal void Change(InstructorDetails details)
    {
        Take(details);
        Changed();
    }

    /// <summary>Null: they no longer sign in, or never did.</summary>
    internal void SignsInWith(UserId? account)
    {
        Account = account;
        Changed();
    }

    internal Result<InstructorId> BeAway(DateOnly from, DateOnly to, string reason)
    {
        if (to < from)
            return InstructorErrors.AbsenceReversed.With("from", from).With("to", to);
        if (_absences.Find(other => from <= other.To && other.From <= to) is { } other)
            return InstructorErrors.AbsenceOverlaps.With("from", other.From).With("to", other.To);

        _absences.Add(new Absence(from, to, reason));
        Changed();
        return Id;
    }

    /// <param name="from">The first day of an absence that does not take place.</param>
    internal Result<InstructorId> IsThere(DateOnly from)
    {
        if (_absences.RemoveAll(absence => absence.From == from) == 0)
            return InstructorErrors.AbsenceUnknown;

        Changed();
        return Id;
    }

    private void Take(InstructorDetails details)
    {
        (Code, Name) = (Vietnamese.Clean(details.Code), Vietnamese.Clean(details.Name));
        (Title, MaxPerWeek) = (Vietnamese.Clean(details.Title ?? ""), details.MaxPerWeek);
        if (Title.Length == 0)
            Title = null;
        (Modules, Unavailable) = ([.. details.Modules.Distinct()], [.. details.Unavailable.Distinct()]);
        Unwanted = [.. details.Unwanted.Distinct().Except(Unavailable)];
        LeftOn = details.LeftOn;
    }
}

public sealed record WeeklyHalfDay(DayOfWeek Day, DayPart Part);

/// <summary>Days on which an instructor is away.</summary>
public sealed class Absence(DateOnly from, DateOnly to, string reason)
{
    public DateOnly From { get; private set; } = from;

    /// <summary>The last day away.</summary>
    public DateOnly To { get; private set; } = to;
    public string Reason { get; private set; } = reason;
}
