using Training.Application.Access;
using Training.Application.Messages;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;
using Training.Application.Work;
using Training.Application.Work.Contracts;

namespace Training.Application.Reporting;

/// <summary>What became of messages, the newest first; found by name or address of the person, without accents too.</summary>
/// <param name="NeedsSomebody">Only letters that are in doubt or were given up.</param>
[Requires(Permission.ManageMessages)]
public sealed record ListDeliveries(string? Search = null, bool NeedsSomebody = false, int Number = 1)
    : IQuery<Page<Delivery>>;

/// <param name="Message">Says why when it was not sent.</param>
/// <param name="At">When it was told; until then when it is due.</param>
/// <param name="Work">Of a letter that was told.</param>
/// <param name="Error">The code of the last refusal.</param>
public sealed record Delivery(
    MessageId Id,
    FactKind Fact,
    Channel Channel,
    string Name,
    string Email,
    string? Subject,
    DeliveryState State,
    MessageState Message,
    DateTimeOffset At,
    WorkId? Work,
    int Attempts,
    int MaxAttempts,
    DateTimeOffset? NextTry,
    string? Error
);

internal sealed class ListDeliveriesHandler(IMessagesDb db, IAccessDb access, IWorkDb work)
    : IRequestHandler<ListDeliveries, Result<Page<Delivery>>>
{
    private const int Size = 25;

    public async Task<Result<Page<Delivery>>> Handle(ListDeliveries query, CancellationToken ct)
    {
        var found = db.Messages.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(query.Search))
        {
            var part = Vietnamese.Fold(query.Search);
            var people = access
                .Accounts.Where(account => account.SearchText.Contains(part))
                .Select(account => account.Id);
            found = found.Where(message => people.Contains(message.To));
        }
        if (query.NeedsSomebody)
            found = found.NeedingSomebody(work);

        var number = Math.Max(1, query.Number);
        var rows = await (
            from message in found.OrderByDescending(message => message.Id).Skip((number - 1) * Size).Take(Size)
            join account in access.Accounts on message.To equals account.Id
            join item in work.WorkItems on message.Work equals item.Id into items
            from item in items.DefaultIfEmpty()
            orderby message.Id descending
            select new
            {
                Message = message,
                account.Name,
                account.Email,
                Item = item,
            }
        ).ToListAsync(ct);
        var lines = rows.ConvertAll(row => Line(row.Message, row.Name, row.Email, row.Item));
        return new Page<Delivery>(lines, await found.CountAsync(ct), number, Size);
    }

    internal static Delivery Line(Message message, string name, string email, WorkItem? item) =>
        new(
            message.Id,
            message.Fact,
            message.Channel,
            name,
            email,
            message.Subject,
            DeliveryStates.Of(message.State, message.Channel, item?.State, item?.Attempts ?? 0),
            message.State,
            message.ToldAt ?? message.Due,
            message.Work,
            item?.Attempts ?? 0,
            item?.MaxAttempts ?? 0,
            item is { State: WorkState.Pending } ? new DateTimeOffset(item.DueAt, TimeSpan.Zero) : null,
            item?.LastError
        );
}

internal static class DeliveryScope
{
    public static IQueryable<Message> NeedingSomebody(this IQueryable<Message> messages, IWorkDb work) =>
        from message in messages
        join item in work.WorkItems on message.Work equals item.Id
        where item.State == WorkState.InDoubt || item.State == WorkState.Dead
        select message;
}
