using MimeKit;
using Training.Application.Messages.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Infrastructure.Mail;

/// <summary>What both ways of sending have in common: how a letter becomes a MIME message.</summary>
internal abstract class Mailbox(MailOptions options, TimeProvider clock) : IMailbox
{
    protected static readonly Error Malformed = new("messages.address_malformed", ErrorKind.Invalid);

    protected MailOptions Options => options;

    public async Task<EffectOutcome> Deliver(Letter letter)
    {
        if (!MailboxAddress.TryParse(letter.To, out var address) || letter.Subject.AsSpan().ContainsAny('\r', '\n'))
            return EffectOutcome.RefusedForGood(Malformed);

        var sender = MailboxAddress.Parse(options.From);
        using var message = new MimeMessage
        {
            MessageId = $"{letter.Id}@{sender.Domain}",
            Date = clock.GetUtcNow(),
            Subject = letter.Subject,
            Body = new TextPart("plain") { Text = letter.Body },
        };
        message.From.Add(sender);
        message.To.Add(new MailboxAddress(letter.Name, address.Address));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return await Send(message, letter);
    }

    protected abstract Task<EffectOutcome> Send(MimeMessage message, Letter letter);
}
