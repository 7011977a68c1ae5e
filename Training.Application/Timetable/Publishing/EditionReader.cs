using Training.Application.Cohorts.Contracts;

namespace Training.Application.Timetable.Publishing;

/// <summary>Compares what was published.</summary>
internal sealed class EditionReader(IPublishingDb db)
{
    /// <summary>In which sessions two publications of a cohort differ, in the order of their days; 0: before the first.</summary>
    public async Task<IReadOnlyList<SessionChange>> Changes(CohortId cohort, int from, int to, CancellationToken ct)
    {
        var between = db
            .SessionEditions.AsNoTracking()
            .Where(edition => edition.CohortId == cohort && edition.Publication > from && edition.Publication <= to);
        var before = between
            .Join(
                db.SessionEditions.AsNoTracking(),
                edition => new { edition.SessionId, Sequence = edition.Sequence - 1 },
                earlier => new { earlier.SessionId, earlier.Sequence },
                (_, earlier) => earlier
            )
            .Where(earlier => earlier.Publication <= from);
        var changed = await between.ToListAsync(ct);
        var editions = changed.Concat(await before.ToListAsync(ct));
        return
        [
            .. editions
                .GroupBy(edition => edition.SessionId)
                .Select(session => new SessionChange(
                    session.Key,
                    session.Where(edition => edition.Publication <= from).MaxBy(e => e.Sequence)?.Content,
                    session.MaxBy(edition => edition.Sequence)!.Content
                ))
                .Where(change => change.Before is null || !change.Before.ReadsLike(change.After))
                .OrderBy(change => (change.After.Date, change.After.From, change.After.Classes[0].Name)),
        ];
    }
}
