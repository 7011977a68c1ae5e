using Microsoft.Extensions.DependencyInjection;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Devices;
using Training.Application.Messages.Rules;
using Training.Application.Messages.Sending;
using Training.Application.Work.Contracts;

namespace Training.Application.Messages.Planning;

/// <summary>Writes down who is to be told of a fact that happened, in which ways and when; each once, however often it runs.</summary>
[RunsIn(Lane.Messages)]
internal sealed class PlanFactHandler(
    IMessagesDb db,
    IServiceProvider facts,
    RuleBook rules,
    SendingTimes times,
    PushDevices devices,
    IWorkQueue queue,
    TimeProvider clock
) : IWorkHandler<FactHappened>
{
    /// <summary>Of people: who is concerned is asked anew for each portion, so that a programme of thousands is one.</summary>
    private const int Portion = 20_000;

    public async Task<Result<Progress>> Handle(FactHappened fact, CancellationToken ct)
    {
        var terms = (await rules.Of(fact.Kind, ct)).Terms;
        if (!terms.On)
            return Progress.Complete;

        var whom = await facts.GetRequiredKeyedService<IFact>(fact.Kind).Whom(fact.Of, ct);
        var wanted = whom.Where(telling => terms.To.Contains(telling.As))
            .DistinctBy(telling => (telling.To, telling.Key))
            .ToList();
        var known = await Known(fact, wanted, ct);
        var missing = wanted.Where(telling => !known.Contains((telling.To, telling.Key))).ToList();
        var next = missing.Take(Portion).ToList();
        var before = wanted.Count - missing.Count;
        await Plan(fact, terms, next, before, ct);
        return missing.Count == next.Count ? Progress.Complete : new Progress(before + next.Count, wanted.Count);
    }

    /// <summary>All ways of one person are written down together, so that one of them tells of all.</summary>
    private async Task<HashSet<(UserId, string)>> Known(
        FactHappened fact,
        IReadOnlyList<Telling> wanted,
        CancellationToken ct
    )
    {
        var keys = wanted.Select(telling => telling.Key).Distinct().ToList();
        var planned = await db
            .Messages.Where(message => message.Fact == fact.Kind && keys.Contains(message.Key))
            .Where(message => message.FactVersion == fact.Version)
            .Select(message => new { message.To, message.Key })
            .ToListAsync(ct);
        return [.. planned.Select(message => (message.To, message.Key))];
    }

    /// <param name="before">How many people were planned already; those that go out by turns go on from there.</param>
    private async Task Plan(
        FactHappened fact,
        Terms terms,
        IReadOnlyList<Telling> tellings,
        int before,
        CancellationToken ct
    )
    {
        var (hours, now) = (await rules.Hours(ct), clock.GetUtcNow());
        var notified = terms.By.Contains(Channel.Push) ? await devices.Holders(ct) : [];
        var nature = FactNature.Of(fact.Kind);
        var pace = nature.Urgent ? int.MaxValue : fact.Plan?.Pace ?? int.MaxValue;
        foreach (
            var group in tellings
                .Index()
                .GroupBy(one => (Before: one.Item.Before ?? one.Item.Until, Turn: (before + one.Index) / pace))
        )
        {
            foreach (var channel in terms.By)
            {
                var first = await times.For(terms, hours, channel, nature, group.Key.Before, ct);
                var due = times.InTurn(first, group.Key.Turn, hours);
                var whom = group.Where(one => channel != Channel.Push || notified.Contains(one.Item.To));
                db.Messages.AddRange(whom.Select(one => Message(fact, one.Item, channel, due, now)));
                if (StateOf(fact) == MessageState.Planned)
                    await queue.Enqueue(new TellDue(due), $"{due:O}", ct, due);
            }
        }
    }

    private static Message Message(
        FactHappened fact,
        Telling telling,
        Channel channel,
        DateTimeOffset due,
        DateTimeOffset now
    ) =>
        new(
            MessageId.New(now),
            fact.Kind,
            telling.Key,
            fact.Version,
            fact.Of,
            telling.To,
            telling.As,
            channel,
            due,
            telling.Until,
            now,
            StateOf(fact)
        );

    /// <summary>What nobody is to be told is written down too: nothing plans it later, and it can be shown why.</summary>
    private static MessageState StateOf(FactHappened fact) =>
        fact.Plan?.Timing switch
        {
            LetterTiming.Held => MessageState.Held,
            LetterTiming.None => MessageState.Cancelled,
            _ => MessageState.Planned,
        };
}
