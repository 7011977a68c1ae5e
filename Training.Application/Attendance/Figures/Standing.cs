namespace Training.Application.Attendance.Figures;

/// <summary>Where somebody stands against the limit of a module, the better first (ATT-01, P23).</summary>
public enum AttendanceStanding
{
    Fine,

    /// <summary>More of what was held so far is missed than the rule allows of the whole; it can still be reached.</summary>
    Below,

    /// <summary>One more session missed would be too many.</summary>
    Near,

    /// <summary>Too much is missed, whatever comes.</summary>
    OutOfReach,
}
