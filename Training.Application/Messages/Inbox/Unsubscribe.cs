using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;

namespace Training.Application.Messages.Inbox;

/// <summary>Whoever has the link of a letter wants no more of its kind; they need not sign in (RFC 8058).</summary>
[Requires(Permission.Anyone)]
public sealed record Unsubscribe(string? Key) : ICommand<FactKind>;

internal sealed class UnsubscribeHandler(IMessagesDb db, IUnsubscribeLinks links, TimeProvider clock)
    : IRequestHandler<Unsubscribe, Result<FactKind>>
{
    public async Task<Result<FactKind>> Handle(Unsubscribe command, CancellationToken ct)
    {
        if (links.Read(command.Key) is not { } link || FactNature.Of(link.Fact).Compulsory)
            return MessageErrors.LinkUnknown;

        if (await db.Unsubscriptions.FindAsync([link.Reader, link.Fact], ct) is null)
            db.Unsubscriptions.Add(new(link.Reader, link.Fact, clock.GetUtcNow()));
        return link.Fact;
    }
}
