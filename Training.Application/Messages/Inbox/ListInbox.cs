using FluentValidation;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;

namespace Training.Application.Messages.Inbox;

/// <summary>What the actor was told, the latest first.</summary>
/// <param name="Page">From 1.</param>
[Requires(Permission.OwnData)]
public sealed record ListInbox(int Page = 1) : IQuery<InboxPage>;

/// <param name="Total">Of all pages.</param>
/// <param name="Unread">Of all pages.</param>
public sealed record InboxPage(IReadOnlyList<InboxLine> Lines, int Page, int PageSize, int Total, int Unread);

/// <param name="Path">Where more of it stands, beginning with a slash.</param>
public sealed record InboxLine(
    MessageId Id,
    FactKind Fact,
    string Subject,
    string Body,
    string Path,
    DateTimeOffset At,
    bool Read
);

internal sealed class ListInboxRules : AbstractValidator<ListInbox>
{
    public ListInboxRules() =>
        RuleFor(query => query.Page).InclusiveBetween(1, 10_000).WithErrorCode("common.page_out_of_range");
}

internal sealed class ListInboxHandler(IMessagesDb db, IActor actor) : IRequestHandler<ListInbox, Result<InboxPage>>
{
    private const int PageSize = 20;

    public async Task<Result<InboxPage>> Handle(ListInbox query, CancellationToken ct)
    {
        var mine = db.Messages.InboxOf(actor.User);
        var lines = await mine.OrderByDescending(message => message.ToldAt)
            .ThenByDescending(message => message.Id)
            .Skip((query.Page - 1) * PageSize)
            .Take(PageSize)
            .Select(message => new InboxLine(
                message.Id,
                message.Fact,
                message.Subject!,
                message.Body!,
                message.Path!,
                message.ToldAt!.Value,
                message.ReadAt != null
            ))
            .ToListAsync(ct);
        var unread = await mine.CountAsync(message => message.ReadAt == null, ct);
        return new InboxPage(lines, query.Page, PageSize, await mine.CountAsync(ct), unread);
    }
}

/// <summary>How many the actor has not read.</summary>
[Requires(Permission.OwnData)]
public sealed record CountUnread : IQuery<int>;

internal sealed class CountUnreadHandler(IMessagesDb db, IReadMemory memory, IActor actor)
    : IRequestHandler<CountUnread, Result<int>>
{
    public async Task<Result<int>> Handle(CountUnread query, CancellationToken ct) =>
        await memory.Recall(
            (actor.User, query),
            () => db.Messages.InboxOf(actor.User).CountAsync(message => message.ReadAt == null, ct)
        );
}

internal static class InboxScope
{
    /// <summary>The one place that says whose messages somebody sees: their own.</summary>
    public static IQueryable<Message> InboxOf(this IQueryable<Message> messages, UserId? reader) =>
        messages.Where(message =>
            message.To == reader && message.Channel == Channel.Inbox && message.State == MessageState.Told
        );
}
