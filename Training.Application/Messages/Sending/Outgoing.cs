using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;
using Training.Application.Work.Contracts;

namespace Training.Application.Messages.Sending;

/// <summary>What leaves the program under one work item: a message, or all of a digest.</summary>
internal sealed class Outgoing(
    IMessagesDb db,
    RuleBook rules,
    IAccounts accounts,
    Wording wording,
    Letters letters,
    IUnitOfWork unitOfWork
)
{
    private static readonly IReadOnlyDictionary<MessageId, Said> Nothing = new Dictionary<MessageId, Said>();

    /// <summary>As one letter by a channel that knows addresses.</summary>
    public Task<Result<ExternalEffect>> Prepare(WorkId id, IMessageChannel channel, CancellationToken ct) =>
        Prepare(
            id,
            going =>
            {
                var letter = letters.Of(id, going.Reader, going.Messages) with
                {
                    Calendar = going.Messages is [var only] ? going.Said[only.Id].Calendar?.Invoke() : null,
                };
                return Task.FromResult<ExternalEffect>(() => channel.Deliver(letter));
            },
            ct
        );

    /// <summary>Asks once more whether it is still true, and whether there is still somebody to tell.</summary>
    /// <param name="id">The work item.</param>
    /// <param name="by">Makes the effect of what is to be told.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    public async Task<Result<ExternalEffect>> Prepare(
        WorkId id,
        Func<Going, Task<ExternalEffect>> by,
        CancellationToken ct
    )
    {
        if ((await rules.Hours(ct)).Paused)
            return ExternalEffects.NotNow;

        var messages = await db
            .Messages.AsNoTracking()
            .Where(message => message.Work == id && message.State == MessageState.Told)
            .OrderBy(message => message.Due)
            .ThenBy(message => message.Id)
            .ToListAsync(ct);
        if (messages.Count == 0)
            return ExternalEffects.None;

        var readers = await accounts.Find([messages[0].To], ct);
        var reader = readers.Values.SingleOrDefault(account => !account.Disabled);
        var said = reader is null ? Nothing : await wording.Of(messages, readers, ct);
        var going = messages.Where(message => said.ContainsKey(message.Id)).ToList();
        if (going.Count < messages.Count)
            await TakeBack(messages.Except(going), reader is null ? MessageState.Unreachable : MessageState.Untrue, ct);
        return going.Count == 0 ? ExternalEffects.None : await by(new Going(reader!, going, said));
    }

    /// <summary>Between the words and the sending, which may be hours when a server does not answer, there ceased to be a reason.</summary>
    public Task<Result<int>> TakeBack(IEnumerable<Message> messages, MessageState why, CancellationToken ct)
    {
        var ids = messages.Select(message => message.Id).ToList();
        return unitOfWork.Run<Result<int>>(
            new Deed("TakeBackMessages"),
            async () =>
            {
                var untrue = await db.Messages.Where(message => ids.Contains(message.Id)).ToListAsync(ct);
                untrue.ForEach(message => message.Drop(why));
                return untrue.Count;
            },
            ct
        );
    }
}

/// <summary>What is told now under one work item.</summary>
internal sealed record Going(
    AccountSummary Reader,
    IReadOnlyList<Message> Messages,
    IReadOnlyDictionary<MessageId, Said> Said
);
