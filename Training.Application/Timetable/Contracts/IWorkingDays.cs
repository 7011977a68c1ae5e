namespace Training.Application.Timetable.Contracts;

/// <summary>Deadlines in working days: Monday to Friday without days off, and weekends that people work on (HOL-03).</summary>
public interface IWorkingDays
{
    /// <summary>So many working days after a day, or before it where the count is negative.</summary>
    Task<DateOnly> From(DateOnly day, int count, CancellationToken ct);

    /// <summary>The same of several days.</summary>
    Task<IReadOnlyDictionary<DateOnly, DateOnly>> From(
        IReadOnlyCollection<DateOnly> days,
        int count,
        CancellationToken ct
    );

    /// <summary>Those from one day to another, both included.</summary>
    Task<IReadOnlyList<DateOnly>> Between(DateOnly first, DateOnly last, CancellationToken ct);
}
