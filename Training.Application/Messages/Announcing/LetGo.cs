using Training.Application.Messages.Contracts;
using Training.Application.Messages.Planning;
using Training.Application.Messages.Rules;
using Training.Application.Messages.Sending;
using Training.Application.Work.Contracts;

namespace Training.Application.Messages.Announcing;

/// <summary>Messages that were held go out, person by person in the order of their ids.</summary>
/// <param name="People">How many they were when it was asked for.</param>
/// <param name="From">When it was asked for.</param>
internal sealed record LetGo(FactKind Fact, string Occasion, int? PerHour, int People, DateTimeOffset From);

[RunsIn(Lane.Messages)]
internal sealed class LetGoHandler(IMessagesDb db, RuleBook rules, SendingTimes times, IWorkQueue queue)
    : IWorkHandler<LetGo>
{
    /// <summary>Of people.</summary>
    private const int Portion = 1_000;

    public async Task<Result<Progress>> Handle(LetGo work, CancellationToken ct)
    {
        var held = db.Messages.HeldOf(work.Fact, work.Occasion);
        var waiting = await held.Select(message => message.To).Distinct().CountAsync(ct);
        if (waiting == 0)
            return Progress.Complete;

        var before = Math.Max(0, work.People - waiting);
        var people = await held.Select(message => message.To)
            .Distinct()
            .OrderBy(id => id)
            .Take(Portion)
            .ToListAsync(ct);
        await Release(
            work,
            people,
            await held.Where(message => people.Contains(message.To)).ToListAsync(ct),
            before,
            ct
        );
        return new Progress(before + people.Count, before + waiting);
    }

    private async Task Release(
        LetGo work,
        List<UserId> people,
        List<Message> messages,
        int before,
        CancellationToken ct
    )
    {
        var (hours, pace) = (await rules.Hours(ct), work.PerHour ?? int.MaxValue);
        var turn = people.Index().ToDictionary(one => one.Item, one => (before + one.Index) / pace);
        foreach (var group in messages.GroupBy(message => (message.Channel, Turn: turn[message.To])))
        {
            var due = times.InTurn(times.Decent(work.From, group.Key.Channel, hours), group.Key.Turn, hours);
            foreach (var message in group)
                message.LetGo(due);
            await queue.Enqueue(new TellDue(due), $"{due:O}", ct, due);
        }
    }
}

internal static class HeldMessages
{
    public static IQueryable<Message> HeldOf(this IQueryable<Message> messages, FactKind fact, string occasion) =>
        messages.Where(message =>
            message.State == MessageState.Held && message.Fact == fact && message.Occasion == occasion
        );
}
