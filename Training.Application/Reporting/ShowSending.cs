using Training.Application.Messages;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Planning;
using Training.Application.Messages.Rules;
using Training.Application.Messages.Sending;
using Training.Application.Work;
using Training.Application.Work.Contracts;

namespace Training.Application.Reporting;

/// <summary>How the telling goes: what is to come, what goes out, what needs somebody.</summary>
[Requires(Permission.ManageMessages)]
public sealed record ShowSending : IQuery<SendingOverview>;

/// <param name="NextDay">Messages that are due within 24 hours.</param>
/// <param name="Today">Messages that were told since midnight.</param>
/// <param name="TriedAgain">Messages that a mail server, gateway or push service did not take yet.</param>
/// <param name="NeedSomebody">Messages that are in doubt or were given up.</param>
/// <param name="OtherLetters">
/// Letters to people without an account, or about one, that are in doubt or were given up: no message stands behind them, only
/// work.
/// </param>
/// <param name="LateSince">Since when the oldest due message waits, if that is longer than five minutes.</param>
public sealed record SendingOverview(
    int NextDay,
    int Today,
    int TriedAgain,
    int NeedSomebody,
    int OtherLetters,
    DateTimeOffset? LateSince,
    IReadOnlyList<Upcoming> Upcoming
);

/// <summary>Messages of one event and one hour.</summary>
/// <param name="Occasion">What they have in common.</param>
/// <param name="People">0: nobody is known yet, the rule looks who it is when the hour comes.</param>
/// <param name="Held">They wait for somebody to let them go.</param>
public sealed record Upcoming(FactKind Fact, string Occasion, DateTimeOffset At, int People, bool Held);

internal sealed class ShowSendingHandler(IMessagesDb db, IWorkDb work, RuleBook rules, TimeProvider clock)
    : IRequestHandler<ShowSending, Result<SendingOverview>>
{
    private const int Shown = 30;
    private static readonly string[] Channels =
    [
        nameof(SendLetterHandler),
        nameof(SendByGatewayHandler),
        nameof(SendByPushHandler),
    ];
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    public async Task<Result<SendingOverview>> Handle(ShowSending query, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var planned = db.Messages.Where(message => message.State == MessageState.Planned);
        var (soon, midnight) = (now.AddDays(1), clock.BeginningOf(clock.DayOf(now)));
        var sending = work.WorkItems.Where(item => item.External);
        var stuck = await sending
            .Where(item => item.State == WorkState.InDoubt || item.State == WorkState.Dead)
            .GroupBy(item => Channels.Contains(item.Kind))
            .Select(group => new { IsMessage = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.IsMessage, group => group.Count, ct);
        var oldest = await planned.MinAsync(message => (DateTimeOffset?)message.Due, ct);
        return new SendingOverview(
            await planned.CountAsync(message => message.Due <= soon, ct),
            await ToldSince(midnight, ct),
            await sending.CountAsync(
                item => item.State == WorkState.Pending && item.Attempts > 0 && Channels.Contains(item.Kind),
                ct
            ),
            stuck.GetValueOrDefault(true),
            stuck.GetValueOrDefault(false),
            now - oldest > Late && !(await rules.Hours(ct)).Paused ? oldest : null,
            await Coming(now, ct)
        );
    }

    /// <summary>By the index of what is due: what was told today was hardly due before yesterday.</summary>
    private Task<int> ToldSince(DateTimeOffset midnight, CancellationToken ct)
    {
        var (told, yesterday) = (
            db.Messages.Where(message => message.State == MessageState.Told),
            midnight.AddDays(-1)
        );
        return told.CountAsync(message => message.Due >= yesterday && message.ToldAt >= midnight, ct);
    }

    private async Task<IReadOnlyList<Upcoming>> Coming(DateTimeOffset now, CancellationToken ct)
    {
        var groups = await db
            .Messages.Where(message => message.State == MessageState.Planned || message.State == MessageState.Held)
            .GroupBy(message => new
            {
                message.Fact,
                message.Occasion,
                message.Due,
                message.State,
            })
            .OrderBy(group => group.Key.Due)
            .Take(Shown)
            .Select(group => new { group.Key, People = group.Select(message => message.To).Distinct().Count() })
            .ToListAsync(ct);
        var known = groups.Select(group => new Upcoming(
            group.Key.Fact,
            group.Key.Occasion,
            group.Key.Due,
            group.People,
            group.Key.State == MessageState.Held
        ));
        return
        [
            .. known.Concat(ByRules(await rules.All(ct), now)).OrderByDescending(one => one.Held).ThenBy(one => one.At),
        ];
    }

    /// <summary>What days bring: the next hour of each rule.</summary>
    private IEnumerable<Upcoming> ByRules(IReadOnlyDictionary<FactKind, MessageRule> all, DateTimeOffset now) =>
        from rule in all.Values
        where rule.Terms.On && FactNature.Of(rule.Fact).Dated
        let at = clock.Next(rule.Terms.At ?? TimeOnly.MinValue, now)
        select new Upcoming(rule.Fact, $"{clock.DayOf(at).AddDays(rule.Terms.DaysBefore):yyyy-MM-dd}", at, 0, false);
}
