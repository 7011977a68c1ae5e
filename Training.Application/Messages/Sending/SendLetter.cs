using Training.Application.Messages.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Messages.Sending;

/// <summary>One letter by e-mail.</summary>
/// <param name="First">Of its messages.</param>
internal sealed record SendLetter(MessageId First);

[RunsIn(Lane.Messages)]
[SendsMail]
internal sealed class SendLetterHandler(Outgoing outgoing, IMailbox mailbox) : IExternalWorkHandler<SendLetter>
{
    public Task<Result<ExternalEffect>> Prepare(SendLetter work, WorkId id, CancellationToken ct) =>
        outgoing.Prepare(id, mailbox, ct);
}
