namespace Training.Application.Messages.Contracts;

/// <summary>When the rule of what a day brings tells of a day.</summary>
public interface ITellingTimes
{
    /// <param name="fact">One that a day brings.</param>
    /// <param name="day">Of the event.</param>
    /// <param name="ct">Cancelled when nobody waits any more.</param>
    Task<DateTimeOffset> Of(FactKind fact, DateOnly day, CancellationToken ct);
}
