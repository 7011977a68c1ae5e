using Training.Application.Messages.Rules;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Messages.Planning;

/// <summary>At which instant a message may disturb somebody.</summary>
internal sealed class SendingTimes(IWorkingDays workingDays, TimeProvider clock)
{
    /// <summary>
    /// The hour of the rule, or of the digest, outside quiet hours; what happens on a day off waits for the next working
    /// day. What would then come too late comes at once.
    /// </summary>
    /// <param name="dated">A day brought it at an hour that HR chose, day off or not.</param>
    public async Task<DateTimeOffset> For(
        Terms terms,
        SendingHours hours,
        Channel channel,
        bool dated,
        DateTimeOffset? until,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        if (channel == Channel.Inbox)
            return now; // it is looked up, and disturbs nobody

        var due = !dated && terms.At is { } hour ? clock.Next(hour, now) : now;
        if (terms.Digest)
            due = clock.Next(hours.DigestAt, due);
        if (!dated)
            due = await OnWorkingDay(due, hours, ct);
        if (hours.IsQuiet(clock.HourOf(due)))
            due = clock.Next(hours.QuietUntil, due);
        return due < until || until is null ? due : now;
    }

    private async Task<DateTimeOffset> OnWorkingDay(DateTimeOffset due, SendingHours hours, CancellationToken ct)
    {
        var day = clock.DayOf(due);
        var next = await workingDays.From(day.AddDays(-1), 1, ct);
        return next == day ? due : clock.InstantOf(next, hours.QuietUntil);
    }
}
