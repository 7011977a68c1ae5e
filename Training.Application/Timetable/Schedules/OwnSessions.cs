using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Publishing;

namespace Training.Application.Timetable.Schedules;

/// <summary>The published sessions of some audiences, in one query however many there are.</summary>
internal sealed class OwnSessions(IPublishingDb db)
{
    public async Task<IReadOnlyList<OwnSession>> Of(
        IReadOnlyList<Audience> audiences,
        DateOnly first,
        DateOnly last,
        CancellationToken ct
    ) => Own(audiences, await Read(audiences.Select(audience => audience.Id), first, last, ct));

    /// <summary>Of many people, whose classes are mostly the same.</summary>
    public async Task<IReadOnlyDictionary<UserId, IReadOnlyList<OwnSession>>> Of(
        ILookup<UserId, Audience> audiences,
        DateOnly first,
        DateOnly last,
        CancellationToken ct
    )
    {
        var shown = await Read(audiences.SelectMany(one => one).Select(audience => audience.Id), first, last, ct);
        return audiences.ToDictionary(one => one.Key, one => Own([.. one], shown));
    }

    private async Task<ILookup<Guid, Shown>> Read(
        IEnumerable<Guid> audiences,
        DateOnly first,
        DateOnly last,
        CancellationToken ct
    )
    {
        var ids = audiences.Distinct().ToList();
        var rows =
            from entry in db.ScheduleEntries
            where ids.Contains(entry.Audience) && entry.Date >= first && entry.Date <= last
            join edition in db.SessionEditions
                on new { entry.SessionId, Sequence = entry.Edition } equals new { edition.SessionId, edition.Sequence }
            select new Shown(
                entry.Audience,
                entry.SessionId,
                entry.Sequence,
                entry.ChangedAt,
                entry.Withdrawn,
                edition.Content
            );
        return (ids.Count == 0 ? [] : await rows.ToListAsync(ct)).ToLookup(row => row.Audience);
    }

    private static IReadOnlyList<OwnSession> Own(IReadOnlyList<Audience> audiences, ILookup<Guid, Shown> shown)
    {
        var sessions =
            from audience in audiences
            from row in shown[audience.Id]
            where audience.Covers(row.Content.Date)
            orderby row.Withdrawn // where somebody is in two of its classes, that they are in one is what counts
            select new OwnSession(
                row.SessionId,
                row.Sequence,
                row.ChangedAt,
                row.Withdrawn || row.Content.Cancelled,
                audience.Teaches,
                row.Content
            );
        return
        [
            .. sessions
                .DistinctBy(session => session.Id)
                .OrderBy(session => session.Date)
                .ThenBy(session => session.Content.From),
        ];
    }

    /// <summary>A line of one audience's schedule.</summary>
    private sealed record Shown(
        Guid Audience,
        SessionId SessionId,
        int Sequence,
        DateTimeOffset ChangedAt,
        bool Withdrawn,
        SessionContent Content
    );
}
