using MimeKit;
using Training.Application.Work.Contracts;

namespace Training.Infrastructure.Mail;

/// <summary>Hands each letter to a mail server, whose certificate is checked.</summary>
internal sealed class SmtpMailbox(SmtpConnections connections, MailOptions options, TimeProvider clock)
    : Mailbox(options, clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    protected override async Task<EffectOutcome> Send(MimeMessage message, WorkId id)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await connections.Take(patience.Token) is { } connection)
        {
            if (await connection.Send(message, patience.Token) is { } outcome)
            {
                connections.Return(connection);
                return outcome;
            }
            connection.Dispose(); // a kept one; once they are all gone a new one answers in any case
        }
        return SmtpTranscript.NoServer;
    }
}
