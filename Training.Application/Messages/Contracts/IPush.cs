using Training.Application.Work.Contracts;

namespace Training.Application.Messages.Contracts;

/// <summary>
/// Notifications on browsers (RFC 8030), which their makers' push services bring there. The service sees the address and
/// the size, never the words (RFC 8291).
/// </summary>
public interface IPush
{
    /// <summary>What a browser binds an address to, so that nobody but this installation can use it (RFC 8292).</summary>
    /// <returns>The public key as a point of P-256, in base64url.</returns>
    Task<string> PublicKey(CancellationToken ct);

    /// <summary>Whether something may be posted to such an address; it comes from a browser, which may be anybody's.</summary>
    bool Admits(string endpoint);

    /// <summary>Ends by itself within eight seconds, and says no more than it knows for certain.</summary>
    Task<PushAnswer> Deliver(PushNotice notice, PushAddress to);
}

/// <summary>What a browser shows of a message.</summary>
/// <param name="Id">Of the work item that sends it; a device that has it already shows it once.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">At most 300 characters.</param>
/// <param name="Path">Where more of it stands, beginning with a slash.</param>
/// <param name="Language"><c>vi</c> or <c>en</c>.</param>
/// <param name="Until">A device that was off until then is not told any more; null: for a week.</param>
/// <param name="Urgent">A device that saves its battery is woken.</param>
public sealed record PushNotice(
    WorkId Id,
    string Subject,
    string Body,
    string Path,
    string Language,
    DateTimeOffset? Until,
    bool Urgent
);

/// <summary>Where one browser is reached, as it said itself.</summary>
/// <param name="Endpoint">At its push service; whoever knows it, and has our key, can reach the browser.</param>
/// <param name="P256dh">The browser's public key, base64url.</param>
/// <param name="Auth">A secret of 16 bytes that it shares with us, base64url.</param>
public sealed record PushAddress(string Endpoint, string P256dh, string Auth);

/// <summary>What is known after one try to reach one browser.</summary>
public enum PushAnswer
{
    /// <summary>The push service has it.</summary>
    Taken,

    /// <summary>The browser has another address now, or none.</summary>
    Gone,

    /// <summary>Not taken; it may be later.</summary>
    NotNow,

    /// <summary>Not taken, and it never will be.</summary>
    Never,

    /// <summary>It may have been taken.</summary>
    Unknown,
}
