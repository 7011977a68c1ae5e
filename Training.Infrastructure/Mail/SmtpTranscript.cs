using MailKit;
using MailKit.Net.Smtp;
using Training.Application.Work;
using Training.Application.Work.Contracts;

namespace Training.Infrastructure.Mail;

/// <summary>
/// What is known of the letter under way, read off the wire rather than off exceptions: MailKit replaces a server's refusal
/// by the loss of the connection that follows it. The letter's final dot is sent after its last byte, so until that was
/// handed over the server certainly did not take it; after that only the first digit of its answer tells.
/// </summary>
internal sealed class SmtpTranscript : IProtocolLogger, ITransferProgress
{
    private static readonly Error Unreachable = new("messages.server_unreachable", ErrorKind.Conflict);
    private static readonly Error NotTaken = new("messages.server_refused", ErrorKind.Conflict);

    private bool _handedOver;
    private char? _answer;

    /// <summary>Nothing of the letter can have been taken as yet.</summary>
    public bool NothingHandedOver => !_handedOver;

    /// <summary>Required by the interface; what is secret is not kept here at all.</summary>
    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    public static EffectOutcome NoServer => EffectOutcome.Refused(Unreachable);

    public void BeginLetter() => (_handedOver, _answer) = (false, null);

    /// <summary>Dots that MailKit doubles count as well, so this is never said too late.</summary>
    public void Report(long bytesTransferred, long totalSize) => _handedOver |= bytesTransferred >= totalSize;

    public void Report(long bytesTransferred) { }

    public void LogServer(byte[] buffer, int offset, int count)
    {
        if (_handedOver && count > 0)
            _answer ??= (char)buffer[offset];
    }

    /// <param name="e">What ended the try.</param>
    public EffectOutcome OutcomeAfter(Exception e) =>
        (_handedOver, _answer, e) switch
        {
            (true, '2', _) => EffectOutcome.Made,
            (true, '4', _) => EffectOutcome.Refused(NotTaken),
            (true, '5', _) => EffectOutcome.RefusedForGood(NotTaken),
            (true, _, _) => EffectOutcome.Unknown(WorkErrors.NoAnswer),
            (false, _, SmtpCommandException { StatusCode: >= SmtpStatusCode.CommandUnrecognized }) =>
                EffectOutcome.RefusedForGood(NotTaken),
            (false, _, SmtpCommandException) => EffectOutcome.Refused(NotTaken),
            _ => NoServer,
        };

    public void LogConnect(Uri uri) { }

    public void LogClient(byte[] buffer, int offset, int count) { }

    public void Dispose() { }
}
