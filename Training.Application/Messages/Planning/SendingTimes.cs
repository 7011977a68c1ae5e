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
    /// <param name="nature">What a day brings is told at the hour that HR chose, day off or not; what is urgent at any.</param>
    /// <param name="before">By this instant it should have come.</param>
    public async Task<DateTimeOffset> For(
        Terms terms,
        SendingHours hours,
        Channel channel,
        FactNature nature,
        DateTimeOffset? before,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        if (channel == Channel.Inbox)
            return now; // it is looked up, and disturbs nobody

        var due = !nature.Dated && terms.At is { } hour ? clock.Next(hour, now) : now;
        if (terms.Digest)
            due = clock.Next(hours.DigestAt, due);
        if (nature is { Dated: false, Urgent: false })
            due = await OnWorkingDay(due, hours, ct);
        due = Awake(due, hours);
        return due < before || before is null ? due : now;
    }

    /// <summary>Somebody decided that it goes out now.</summary>
    public DateTimeOffset Decent(DateTimeOffset now, Channel channel, SendingHours hours) =>
        channel == Channel.Inbox ? now : Awake(now, hours);

    /// <summary>When it is the turn of those who wait so many hours, of which quiet ones are none.</summary>
    public DateTimeOffset InTurn(DateTimeOffset first, int turn, SendingHours hours)
    {
        var due = first;
        for (var i = 0; i < turn; i++)
            due = Awake(due.AddHours(1), hours);
        return due;
    }

    private DateTimeOffset Awake(DateTimeOffset due, SendingHours hours) =>
        hours.IsQuiet(clock.HourOf(due)) ? clock.Next(hours.QuietUntil, due) : due;

    private async Task<DateTimeOffset> OnWorkingDay(DateTimeOffset due, SendingHours hours, CancellationToken ct)
    {
        var day = clock.DayOf(due);
        var next = await workingDays.From(day.AddDays(-1), 1, ct);
        return next == day ? due : clock.InstantOf(next, hours.QuietUntil);
    }
}
