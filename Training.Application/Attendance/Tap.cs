using Training.Application.People.Contracts;

namespace Training.Application.Attendance;

/// <summary>What an instructor says of one trainee.</summary>
/// <param name="Letters">One for each period: P present, E excused, U unexcused, L late, D left early.</param>
/// <param name="Version">Of the mark that was seen; 0: none.</param>
public sealed record Tap(PersonId Person, string Letters, int Version = 0);

/// <summary>What stands in the register now: the tap, or in a conflict what somebody else set.</summary>
public sealed record TapOutcome(PersonId Person, string Letters, int Version, string By, DateTimeOffset At)
{
    /// <summary>The tap was not taken, because somebody else changed the mark since it was seen.</summary>
    public bool Conflict { get; init; }

    internal static TapOutcome Of(AttendanceMark mark) =>
        new(mark.PersonId, mark.Letters, mark.Version, mark.By, mark.At);
}
