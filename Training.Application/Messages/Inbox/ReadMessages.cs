using Training.Application.Messages.Contracts;

namespace Training.Application.Messages.Inbox;

/// <summary>The actor has read one message, or all there are.</summary>
/// <param name="Message">Null: all.</param>
[Requires(Permission.OwnData)]
public sealed record ReadMessages(MessageId? Message = null) : ICommand<int>;

internal sealed class ReadMessagesHandler(IMessagesDb db, IActor actor, TimeProvider clock)
    : IRequestHandler<ReadMessages, Result<int>>
{
    public async Task<Result<int>> Handle(ReadMessages command, CancellationToken ct)
    {
        var mine = db.Messages.InboxOf(actor.User);
        if (command.Message is { } id)
        {
            mine = mine.Where(message => message.Id == id);
            if (!await mine.AnyAsync(ct))
                return MessageErrors.Unknown;
        }

        var unread = await mine.Where(message => message.ReadAt == null).ToListAsync(ct);
        foreach (var message in unread)
            message.Read(clock.GetUtcNow());
        return unread.Count;
    }
}
