using FluentValidation;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Schedules;

/// <summary>The published schedule of whoever asks, as a trainee and as an instructor. Nobody can ask for another's.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; at most 400 days later.</param>
[Requires(Permission.OwnData)]
public sealed record ShowMySchedule(DateOnly From, DateOnly To) : IQuery<MySchedule>;

/// <param name="Changes">What of these sessions changed since the person last said that they know.</param>
public sealed record MySchedule(IReadOnlyList<OwnSession> Sessions, IReadOnlyList<OwnChange> Changes);

/// <param name="Before">As the person knew it; null: they did not know of it.</param>
public sealed record OwnChange(OwnSession Now, SessionContent? Before);

internal sealed class ShowMyScheduleRules : AbstractValidator<ShowMySchedule>
{
    private const int MostDays = 400;

    public ShowMyScheduleRules() =>
        RuleFor(r => r.To)
            .Must(
                (query, to) =>
                    query.From <= to
                    && PlannableDays.Covers(query.From)
                    && PlannableDays.Covers(to)
                    && to.DayNumber - query.From.DayNumber <= MostDays
            )
            .WithErrorCode("schedule.days_wrong");
}

internal sealed class ShowMyScheduleHandler(
    OwnAudiences audiences,
    OwnSessions sessions,
    OwnChanges changes,
    IReadMemory memory,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<ShowMySchedule, Result<MySchedule>>
{
    /// <summary>Days: what the page shows and a phone keeps. Longer ones are seldom asked for, and large.</summary>
    private const int Remembered = 31;

    public async Task<Result<MySchedule>> Handle(ShowMySchedule query, CancellationToken ct)
    {
        if (actor.User is not { } user)
            return new MySchedule([], []);

        var brief = query.To.DayNumber - query.From.DayNumber < Remembered;
        return !brief
            ? await Read(user, query, ct)
            : await memory.Recall((user, query, clock.Day()), () => Read(user, query, ct));
    }

    private async Task<MySchedule> Read(UserId user, ShowMySchedule query, CancellationToken ct)
    {
        var own = await sessions.Of(await audiences.Of(user, ct), query.From, query.To, ct);
        return new MySchedule(own, await changes.Of(user, own, ct));
    }
}
