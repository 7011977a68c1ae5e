using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Publishing;

/// <summary>P13: what changes shortly before it begins is told at once, apart from the rest.</summary>
internal static class SoonChanges
{
    private static readonly TimeSpan Soon = TimeSpan.FromHours(48);

    /// <param name="sides">A session as it was and as it is to be.</param>
    /// <param name="at">When it is published.</param>
    /// <param name="clock">Has the programme's time zone.</param>
    public static bool AreSoon(this IEnumerable<SessionContent> sides, DateTimeOffset at, TimeProvider clock) =>
        sides.Select(side => side.BeginsAt(clock)).Any(begins => begins > at && begins < at + Soon);
}
