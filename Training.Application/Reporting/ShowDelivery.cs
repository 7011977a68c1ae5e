using Training.Application.Access;
using Training.Application.Access.Contracts;
using Training.Application.Messages;
using Training.Application.Messages.Contracts;
using Training.Application.Work;

namespace Training.Application.Reporting;

/// <summary>Everything that is known of one message: the proof that somebody was told, or why not.</summary>
[Requires(Permission.ManageMessages)]
public sealed record ShowDelivery(MessageId Id) : IQuery<DeliveryProof>;

/// <param name="Key">The fact and its version, as planning names them.</param>
/// <param name="As">The role in which it concerned them.</param>
/// <param name="ReadAt">In the inbox.</param>
/// <param name="AcceptedAt">When the mail server had answered that it takes the letter.</param>
public sealed record DeliveryProof(
    Delivery Delivery,
    string Key,
    int Version,
    Role As,
    string? Body,
    DateTimeOffset PlannedAt,
    DateTimeOffset Due,
    DateTimeOffset? ToldAt,
    DateTimeOffset? ReadAt,
    DateTimeOffset? AcceptedAt
);

internal sealed class ShowDeliveryHandler(IMessagesDb db, IAccessDb access, IWorkDb work)
    : IRequestHandler<ShowDelivery, Result<DeliveryProof>>
{
    public async Task<Result<DeliveryProof>> Handle(ShowDelivery query, CancellationToken ct)
    {
        var found = await (
            from message in db.Messages.AsNoTracking()
            where message.Id == query.Id
            join account in access.Accounts on message.To equals account.Id
            join item in work.WorkItems on message.Work equals item.Id into items
            from item in items.DefaultIfEmpty()
            select new
            {
                Message = message,
                account.Name,
                account.Email,
                Item = item,
            }
        ).SingleOrDefaultAsync(ct);
        if (found is null)
            return MessageErrors.Unknown;

        var (one, delivery) = (
            found.Message,
            ListDeliveriesHandler.Line(found.Message, found.Name, found.Email, found.Item)
        );
        return new DeliveryProof(
            delivery,
            one.Key,
            one.FactVersion,
            one.ToAs,
            one.Body,
            one.PlannedAt,
            one.Due,
            one.ToldAt,
            one.ReadAt,
            delivery.State == DeliveryState.Delivered && found.Item?.DoneAt is { } done
                ? new DateTimeOffset(done, TimeSpan.Zero)
                : null
        );
    }
}
