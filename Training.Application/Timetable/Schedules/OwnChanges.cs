using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Publishing;

namespace Training.Application.Timetable.Schedules;

/// <summary>What changed since the last look, of sessions that are still to come (P13).</summary>
internal sealed class OwnChanges(ISchedulesDb db, IPublishingDb published, TimeProvider clock)
{
    public async Task<IReadOnlyList<OwnChange>> Of(UserId user, IReadOnlyList<OwnSession> own, CancellationToken ct)
    {
        var ahead = own.Where(session => session.Date >= clock.Day()).ToList();
        if (ahead.Count == 0)
            return [];

        var look = await db
            .ScheduleLooks.Where(last => last.Account == user)
            .Select(last => (DateTimeOffset?)last.At)
            .SingleOrDefaultAsync(ct);
        var changed = ahead.Where(session => IsNews(session, look)).ToList();
        if (changed.Count == 0)
            return [];

        var ids = changed.ConvertAll(session => session.Id);
        var editions = await published
            .SessionEditions.AsNoTracking()
            .Where(edition => ids.Contains(edition.SessionId))
            .ToListAsync(ct);
        var earlier = editions.ToLookup(edition => edition.SessionId);
        return
        [
            .. changed
                .Select(now => new OwnChange(now, Known(now, earlier[now.Id], look)))
                .Where(change => change.Before is not { } before || Differs(change.Now, before)),
        ];
    }

    /// <summary>To somebody who never looked all is new, so that only what was changed after it was published is news.</summary>
    private static bool IsNews(OwnSession session, DateTimeOffset? look) =>
        look is { } last ? session.ChangedAt > last : session.Sequence > 0;

    /// <summary>What stood there at the last look; for whoever never looked, before the last change.</summary>
    private static SessionContent? Known(OwnSession now, IEnumerable<SessionEdition> editions, DateTimeOffset? look) =>
        editions
            .Where(edition => edition.Sequence < now.Sequence && (look is null || edition.At <= look))
            .MaxBy(edition => edition.Sequence)
            ?.Content;

    private static bool Differs(OwnSession now, SessionContent before) =>
        now.Cancelled ? !before.Cancelled : !before.ReadsLike(now.Content);
}
