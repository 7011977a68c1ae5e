using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;
using Training.Application.Work.Contracts;
using Words = System.Collections.Generic.IReadOnlyDictionary<
    Training.Application.Messages.Contracts.MessageId,
    Training.Application.Messages.Sending.Said
>;

namespace Training.Application.Messages.Sending;

/// <summary>Puts what is due into words: into the inbox, or as letters into the ledger that sends them.</summary>
/// <param name="Due">Of what asked for it; whatever is due by now is told.</param>
internal sealed record TellDue(DateTimeOffset Due);

[RunsIn(Lane.Messages)]
internal sealed class TellDueHandler(
    IMessagesDb db,
    RuleBook rules,
    Wording wording,
    IAccounts accounts,
    IWorkQueue queue,
    TimeProvider clock
) : IWorkHandler<TellDue>
{
    /// <summary>Of messages: about a second.</summary>
    private const int Portion = 250;

    public async Task<Result<Progress>> Handle(TellDue work, CancellationToken ct)
    {
        if ((await rules.Hours(ct)).Paused)
            return Progress.Complete;

        var now = clock.GetUtcNow();
        var due = await Next(now, ct);
        if (due.Count == 0)
            return Progress.Complete;

        foreach (var message in due.Where(message => message.Until < now))
            message.Drop(MessageState.Expired);
        await Tell([.. due.Where(message => message.State == MessageState.Planned)], now, ct);
        return new Progress(0, 1);
    }

    /// <summary>All that is due for some people, so that a digest is whole.</summary>
    private async Task<List<Message>> Next(DateTimeOffset now, CancellationToken ct)
    {
        var due = db.Messages.Where(message => message.State == MessageState.Planned && message.Due <= now);
        var people = await due.OrderBy(message => message.Due)
            .Select(message => message.To)
            .Take(Portion)
            .ToListAsync(ct);
        var distinct = people.Distinct().ToList();
        return await due.Where(message => distinct.Contains(message.To)).ToListAsync(ct);
    }

    private async Task Tell(IReadOnlyList<Message> due, DateTimeOffset now, CancellationToken ct)
    {
        var readers = await accounts.Find([.. due.Select(message => message.To).Distinct()], ct);
        var unwanted = await Unwanted(readers.Keys, ct);
        foreach (var message in due)
        {
            if (!readers.TryGetValue(message.To, out var reader) || reader.Disabled)
                message.Drop(MessageState.Unreachable);
            else if (message.Channel != Channel.Inbox && unwanted.Contains((message.To, message.Fact)))
                message.Drop(MessageState.Unwanted);
        }

        var rest = due.Where(message => message.State == MessageState.Planned).ToList();
        var said = await wording.Of(rest, readers, ct);
        foreach (var message in rest.Where(message => !said.ContainsKey(message.Id)))
            message.Drop(MessageState.Untrue);
        await Hand([.. rest.Where(message => said.ContainsKey(message.Id))], said, now, ct);
    }

    private async Task<HashSet<(UserId, FactKind)>> Unwanted(IEnumerable<UserId> people, CancellationToken ct)
    {
        var ids = people.ToList();
        var unwanted = await db.Unsubscriptions.Where(choice => ids.Contains(choice.UserId)).ToListAsync(ct);
        return
        [
            .. unwanted
                .Where(choice => !FactNature.Of(choice.Fact).Compulsory)
                .Select(choice => (choice.UserId, choice.Fact)),
        ];
    }

    /// <summary>The letters of a digest are one, named by the first of its messages.</summary>
    private async Task Hand(IReadOnlyList<Message> messages, Words said, DateTimeOffset now, CancellationToken ct)
    {
        var terms = await rules.All(ct);
        var letters = messages.GroupBy(message =>
            message.Channel == Channel.Email && terms[message.Fact].Terms.Digest
                ? (message.To, default(MessageId))
                : (message.To, message.Id)
        );
        foreach (var letter in letters)
        {
            var first = letter.First();
            WorkId? work = first.Channel switch
            {
                Channel.Email => await queue.Enqueue(new SendLetter(first.Id), $"{first.Id}", ct),
                Channel.Gateway => await queue.Enqueue(new SendByGateway(first.Id), $"{first.Id}", ct),
                Channel.Push => await queue.Enqueue(new SendByPush(first.Id), $"{first.Id}", ct),
                _ => null,
            };
            foreach (var message in letter)
                message.Tell(said[message.Id], now, work);
        }
    }
}
