using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Training.Application.Messages.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Infrastructure.Mail;

/// <summary>
/// Hands each letter to a mail server, whose certificate is checked. Until the server has the letter's last line it
/// certainly did not take it; after that only its answer tells, and no answer means that nobody knows.
/// </summary>
internal sealed class SmtpMailbox(MailOptions options, TimeProvider clock) : Mailbox(options, clock)
{
    private static readonly Error Unreachable = new("messages.server_unreachable", ErrorKind.Conflict);
    private static readonly Error NotTaken = new("messages.server_refused", ErrorKind.Conflict);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    protected override async Task<EffectOutcome> Send(MimeMessage message, Letter letter)
    {
        using var server = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        if (!await Reached(server))
            return EffectOutcome.Refused(Unreachable);

        try
        {
            await server.SendAsync(message);
        }
        catch (SmtpCommandException e)
        {
            return (int)e.StatusCode >= 500 ? EffectOutcome.RefusedForGood(NotTaken) : EffectOutcome.Refused(NotTaken);
        }
        await server.DisconnectAsync(quit: true);
        return EffectOutcome.Made;
    }

    private async Task<bool> Reached(SmtpClient server)
    {
        try
        {
            using var limit = new CancellationTokenSource(Patience);
            await server.ConnectAsync(Options.Host, Options.Port, Options.Security, limit.Token);
            if (Options.UserName is { } user)
                await server.AuthenticateAsync(user, Options.Password ?? "", limit.Token);
            return true;
        }
        catch (Exception e)
            when (e
                    is SocketException
                        or IOException
                        or OperationCanceledException
                        or AuthenticationException
                        or SslHandshakeException
                        or ProtocolException
                        or CommandException
                        or NotSupportedException
            )
        {
            return false;
        }
    }
}
