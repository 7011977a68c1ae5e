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
    IReadMemory memory,
    TimeProvider clock
) : IRequestHandler<ReadFeed, Result<FeedFile>>
{
    private static readonly Error Unknown = new("schedule.feed_unknown", ErrorKind.NotFound);

    public async Task<Result<FeedFile>> Handle(ReadFeed query, CancellationToken ct)
    {
        var hash = Secret.HashOf(query.Token);
        var asking = await memory.Recall((nameof(ReadFeed), hash), () => Find(hash, ct));
        if (asking is not var (owner, own, count, changed) || owner.Disabled)
            return Unknown;

        var tag = Tag(own, owner.Language, count, changed);
        var modified = Modified(changed);
        if (query.Known is { } known ? known == tag : query.Since >= modified)
            return new FeedFile(tag, modified, Calendar: null);

        // Everybody with the same tag, such as a whole class, gets the same file.
        var file = await memory.Keep((nameof(ReadFeed), tag), () => Write(own, owner.Language, ct));
        return new FeedFile(tag, modified, file);
    }

    private async Task<string> Write(IReadOnlyList<Audience> own, string language, CancellationToken ct) =>
        writer.Write(await sessions.Of(own, DateOnly.MinValue, DateOnly.MaxValue, ct), language);

    private async Task<Asking?> Find(string hash, CancellationToken ct)
    {
        var account = await db
            .CalendarFeeds.Where(feed => feed.SecretHash == hash)
            .Select(feed => (UserId?)feed.Account)
            .SingleOrDefaultAsync(ct);
        if (account is not { } id || !(await accounts.Find([id], ct)).TryGetValue(id, out var owner))
            return null;

        var own = await audiences.Of(id, ct);
        var (count, changed) = await Extent(own, ct);
        return new Asking(owner, own, count, changed);
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

    /// <param name="Count">Of the sessions of <paramref name="Own"/>.</param>
    /// <param name="Changed">When the last of them changed.</param>
    private sealed record Asking(AccountSummary Owner, IReadOnlyList<Audience> Own, int Count, DateTimeOffset? Changed);
}
