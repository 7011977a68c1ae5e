using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;
using Training.Application.Messages.Sending;
using Training.Application.Work.Contracts;

namespace Training.Application.Messages.Planning;

/// <summary>
/// Plans what days bring, from where it stopped the last time, and sees to what is due; in the caller's unit of work. A
/// recurring tick asks for it every minute; one more, or one missed, makes no difference.
/// </summary>
internal sealed class Planner(IMessagesDb db, RuleBook rules, IWorkQueue queue, TimeProvider clock)
{
    public async Task<PlannedFacts> Plan(DateTimeOffset upTo, CancellationToken ct)
    {
        var marks = await db.Watermarks.ToDictionaryAsync(mark => mark.Fact, ct);
        var days = 0;
        foreach (var (fact, rule) in await rules.All(ct))
        {
            if (!FactNature.Of(fact).Dated)
                continue;
            if (!marks.TryGetValue(fact, out var mark))
                mark = db.Watermarks.Add(new(fact, upTo)).Entity; // nothing of before anybody was here
            if (rule.Terms.On)
                days += await Plan(fact, clock.Due(rule.Terms, mark.Through, upTo), ct);
            mark.RiseTo(upTo);
        }
        if (await db.Messages.AnyAsync(message => message.State == MessageState.Planned && message.Due <= upTo, ct))
            await queue.Enqueue(new TellDue(upTo), $"{upTo:yyyy-MM-dd HH:mm}", ct);
        return new PlannedFacts(upTo, days);
    }

    /// <summary>Days that a rule would have told of already, had it been like this before; those that passed are left.</summary>
    public async Task CatchUp(MessageRule rule, CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), clock.Day());
        if (rule.Terms.On && FactNature.Of(rule.Fact).Dated)
            await Plan(rule.Fact, clock.Due(rule.Terms, DateTimeOffset.MinValue, now).Where(day => day >= today), ct);
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
