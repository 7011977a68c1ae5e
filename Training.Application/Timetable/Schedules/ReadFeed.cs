using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Training.Application.Access.Contracts;
using Training.Application.Timetable.Publishing;

namespace Training.Application.Timetable.Schedules;

/// <summary>
/// One person's schedule for calendar programs. Whoever has the token may read it: it is a secret, and it is dead with the
/// account.
/// </summary>
/// <param name="Known">The tag that the reader has already; null: none.</param>
/// <param name="Since">When the reader last got it, if it has no tag.</param>
[Requires(Permission.Anyone)]
public sealed record ReadFeed(string Token, string? Known = null, DateTimeOffset? Since = null) : IQuery<FeedFile>;

/// <param name="Tag">Changes with everything that the file says.</param>
/// <param name="Calendar">Null: the reader has it already.</param>
public sealed record FeedFile(string Tag, DateTimeOffset ModifiedAt, string? Calendar);

internal sealed class ReadFeedHandler(
    ISchedulesDb db,
    IPublishingDb published,
    IAccounts accounts,
    OwnAudiences audiences,
    OwnSessions sessions,
    ICalendarWriter writer,
    TimeProvider clock
) : IRequestHandler<ReadFeed, Result<FeedFile>>
{
    private static readonly Error Unknown = new("schedule.feed_unknown", ErrorKind.NotFound);

    public async Task<Result<FeedFile>> Handle(ReadFeed query, CancellationToken ct)
    {
        if (await OwnerOf(query.Token, ct) is not { Disabled: false } owner)
            return Unknown;

        var own = await audiences.Of(owner.Id, ct);
        var (count, changed) = await Extent(own, ct);
        var tag = Tag(own, owner.Language, count, changed);
        var modified = Modified(changed);
        if (query.Known is { } known ? known == tag : query.Since >= modified)
            return new FeedFile(tag, modified, Calendar: null);

        var all = await sessions.Of(own, DateOnly.MinValue, DateOnly.MaxValue, ct);
        return new FeedFile(tag, modified, writer.Write(all, owner.Language));
    }

    private async Task<AccountSummary?> OwnerOf(string token, CancellationToken ct)
    {
        var hash = Secret.HashOf(token);
        var account = await db
            .CalendarFeeds.Where(feed => feed.SecretHash == hash)
            .Select(feed => (UserId?)feed.Account)
            .SingleOrDefaultAsync(ct);
        return account is { } id ? (await accounts.Find([id], ct)).GetValueOrDefault(id) : null;
    }

    private async Task<(int Count, DateTimeOffset? Changed)> Extent(IReadOnlyList<Audience> own, CancellationToken ct)
    {
        var ids = own.Select(audience => audience.Id).Distinct().ToList();
        var extent = await published
            .ScheduleEntries.Where(entry => ids.Contains(entry.Audience))
            .GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Changed = all.Max(entry => entry.ChangedAt) })
            .SingleOrDefaultAsync(ct);
        return (extent?.Count ?? 0, extent?.Changed);
    }

    private static string Tag(IReadOnlyList<Audience> own, string language, int count, DateTimeOffset? changed)
    {
        var all = string.Create(
            CultureInfo.InvariantCulture,
            $"{language} {count} {changed?.UtcTicks} {string.Join(' ', own)}"
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..32];
    }

    /// <summary>
    /// A spell that ends says nothing of when that was decided; so whoever asks by time alone gets the file once a day.
    /// </summary>
    private DateTimeOffset Modified(DateTimeOffset? changed)
    {
        var today = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        var latest = changed > today ? changed.Value : today;
        return latest.AddTicks(-(latest.Ticks % TimeSpan.TicksPerSecond)); // as exact as the header
    }
}
