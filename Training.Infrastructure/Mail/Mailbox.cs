using MimeKit;
using Training.Application.Messages.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Infrastructure.Mail;

/// <summary>What both ways of sending have in common: nothing goes out that is no letter.</summary>
internal abstract class Mailbox(MailOptions options, TimeProvider clock) : IMailbox
{
    private static readonly Error Malformed = new("messages.address_malformed", ErrorKind.Invalid);

    public async Task<EffectOutcome> Deliver(Letter letter)
    {
        using var message = LetterMime.Of(letter, options, clock.GetUtcNow());
        return message is null ? EffectOutcome.RefusedForGood(Malformed) : await Send(message, letter.Id);
    }

    protected abstract Task<EffectOutcome> Send(MimeMessage message, WorkId id);
}
