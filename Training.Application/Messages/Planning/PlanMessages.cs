using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;
using Training.Application.Work.Contracts;

namespace Training.Application.Messages.Planning;

/// <summary>
/// Plans what days bring, from where it stopped the last time, and sees to what is due. A recurring tick does it every
/// minute; one more, or one missed, makes no difference.
/// </summary>
/// <param name="Now">Up to when; null: now.</param>
[Requires(Permission.ManageWork)]
public sealed record PlanMessages(DateTimeOffset? Now = null) : ICommand<PlannedFacts>;

/// <param name="Days">How many days of facts began to be planned.</param>
public sealed record PlannedFacts(DateTimeOffset UpTo, int Days);

internal sealed class PlanMessagesHandler(IMessagesDb db, RuleBook rules, IWorkQueue queue, TimeProvider clock)
    : IRequestHandler<PlanMessages, Result<PlannedFacts>>
{
    public async Task<Result<PlannedFacts>> Handle(PlanMessages command, CancellationToken ct)
    {
        var now = command.Now?.ToUniversalTime() ?? clock.GetUtcNow();
        var marks = await db.Watermarks.ToDictionaryAsync(mark => mark.Fact, ct);
        var all = await rules.All(ct);
        var days = 0;
        foreach (var (fact, rule) in all.Where(rule => FactNature.Of(rule.Key).Dated))
        {
            if (!marks.TryGetValue(fact, out var mark))
                mark = db.Watermarks.Add(new(fact, now)).Entity; // nothing of before anybody was here
            if (rule.Terms.On)
                days += await Plan(fact, clock.Due(rule.Terms, mark.Through, now), ct);
            mark.RiseTo(now);
        }
        if (await db.Messages.AnyAsync(message => message.State == MessageState.Planned && message.Due <= now, ct))
            await queue.Enqueue(new TellDue(now), $"{now:yyyy-MM-dd HH:mm}", ct);
        return new PlannedFacts(now, days);
    }

    private async Task<int> Plan(FactKind fact, IEnumerable<DateOnly> due, CancellationToken ct)
    {
        var days = 0;
        foreach (var day in due)
        {
            await queue.Enqueue(new FactHappened(fact, $"{day:yyyy-MM-dd}"), $"{fact}:{day:yyyy-MM-dd}", ct);
            days++;
        }
        return days;
    }
}
