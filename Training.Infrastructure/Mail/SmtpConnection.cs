using MailKit;
using MailKit.Net.Smtp;
using MimeKit;
using Training.Application.Work.Contracts;

namespace Training.Infrastructure.Mail;

/// <summary>One connection to the mail server, for one letter after the other.</summary>
internal sealed class SmtpConnection : IDisposable
{
    private readonly SmtpTranscript _transcript = new();
    private readonly SmtpClient _server;
    private bool _used;

    private SmtpConnection() => _server = new(_transcript);

    public bool Alive => _server.IsConnected;

    /// <summary>When it was put away.</summary>
    public DateTimeOffset IdleSince { get; set; }

    /// <returns>Null: the server cannot be reached, or does not let us in.</returns>
    public static async Task<SmtpConnection?> Open(MailOptions options, CancellationToken ct)
    {
        var connection = new SmtpConnection();
        try
        {
            await connection._server.ConnectAsync(options.Host, options.Port, options.Security, ct);
            if (options.UserName is { } user)
                await connection._server.AuthenticateAsync(user, options.Password ?? "", ct);
            return connection;
        }
        catch (Exception)
        {
            connection.Dispose(); // whatever it was, no letter was begun
            return null;
        }
    }

    /// <returns>Null: the server had given up this connection since the last letter; nothing was sent.</returns>
    public async Task<EffectOutcome?> Send(MimeMessage message, CancellationToken ct)
    {
        _transcript.BeginLetter();
        try
        {
            await _server.SendAsync(message, ct, _transcript);
            return EffectOutcome.Made;
        }
        catch (Exception e)
        {
            return _used && _transcript.NothingHandedOver && GivenUp(e) ? null : _transcript.OutcomeAfter(e);
        }
        finally
        {
            _used = true;
        }
    }

    public async Task Quit()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _server.DisconnectAsync(quit: true, patience.Token);
        Dispose();
    }

    public void Dispose() => _server.Dispose();

    /// <summary>Closed, or about to be: 421 is how a server says that it has had enough of a connection.</summary>
    private static bool GivenUp(Exception e) =>
        e
            is IOException
                or ProtocolException
                or ServiceNotConnectedException
                or SmtpCommandException { StatusCode: SmtpStatusCode.ServiceNotAvailable };
}
