using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using Training.Application.Work.Contracts;

namespace Training.Infrastructure.Mail;

/// <summary>
/// Looks for a letter among the copies in the archive, by IMAP. That it is missing says something only if the archive was
/// there before and after, which an older and a younger copy show, and had the time to get this one.
/// </summary>
internal sealed class ArchiveWitness(ArchiveOptions archive, TimeProvider clock) : IDeliveryWitness
{
    /// <summary>A server may take ten minutes to make up its mind about a letter (RFC 5321, 4.5.3.2.6).</summary>
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(15);

    public async Task<Testimony> Ask(WorkId id, DateTimeOffset tried, CancellationToken ct)
    {
        using var client = new ImapClient { Timeout = 20_000 };
        await client.ConnectAsync(archive.Host, archive.Port, archive.Security, ct);
        await client.AuthenticateAsync(archive.UserName, archive.Password, ct);
        await client.Inbox.OpenAsync(FolderAccess.ReadOnly, ct);

        // By the number alone: the sender's domain may have been changed since.
        var copies = await client.Inbox.SearchAsync(SearchQuery.HeaderContains("Message-ID", $"{id}"), ct);
        var testimony =
            copies.Count > 0 ? Testimony.Delivered
            : await WouldKnow(client.Inbox, tried, ct) ? Testimony.NotDelivered
            : Testimony.Unknown;
        await client.DisconnectAsync(quit: true, ct);
        return testimony;
    }

    private async Task<bool> WouldKnow(IMailFolder inbox, DateTimeOffset tried, CancellationToken ct)
    {
        if (clock.GetUtcNow() - tried < Delay || inbox.Count == 0)
            return false;
        var oldest = await inbox.FetchAsync(0, 0, MessageSummaryItems.InternalDate, ct);
        var youngest = await inbox.FetchAsync(inbox.Count - 1, -1, MessageSummaryItems.InternalDate, ct);
        return oldest[0].InternalDate < tried && youngest[0].InternalDate > tried + Delay / 3;
    }
}
