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
    )
    {
        var ids = audiences.Select(audience => audience.Id).Distinct().ToList();
        if (ids.Count == 0)
            return [];

        var rows = await (
            from entry in db.ScheduleEntries
            where ids.Contains(entry.Audience) && entry.Date >= first && entry.Date <= last
            join edition in db.SessionEditions
                on new { entry.SessionId, Sequence = entry.Edition } equals new { edition.SessionId, edition.Sequence }
            select new
            {
                entry.Audience,
                entry.SessionId,
                entry.Sequence,
                entry.ChangedAt,
                entry.Withdrawn,
                edition.Content,
            }
        ).ToListAsync(ct);
        var sessions =
            from row in rows
            from audience in audiences
            where audience.Id == row.Audience && audience.Covers(row.Content.Date)
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
}
