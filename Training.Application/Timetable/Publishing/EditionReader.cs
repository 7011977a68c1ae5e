using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Publishing;

/// <summary>Compares what was published.</summary>
internal sealed class EditionReader(IPublishingDb db)
{
    /// <summary>In which sessions two publications of a cohort differ, in the order of their days; 0: before the first.</summary>
    public async Task<IReadOnlyList<SessionChange>> Changes(CohortId cohort, int from, int to, CancellationToken ct)
    {
        var between = Between(cohort, from, to);
        var before = Preceding(between).Where(earlier => earlier.Publication <= from);
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

    /// <summary>What stood there before a publication, of the sessions that it changed; nothing of those that were new.</summary>
    public async Task<IReadOnlyDictionary<SessionId, SessionContent>> Before(
        Publication publication,
        CancellationToken ct
    ) =>
        await Preceding(Between(publication.CohortId, publication.Number - 1, publication.Number))
            .ToDictionaryAsync(edition => edition.SessionId, edition => edition.Content, ct);

    private IQueryable<SessionEdition> Between(CohortId cohort, int from, int to) =>
        db
            .SessionEditions.AsNoTracking()
            .Where(edition => edition.CohortId == cohort && edition.Publication > from && edition.Publication <= to);

    private IQueryable<SessionEdition> Preceding(IQueryable<SessionEdition> editions) =>
        editions.Join(
            db.SessionEditions.AsNoTracking(),
            edition => new { edition.SessionId, Sequence = edition.Sequence - 1 },
            earlier => new { earlier.SessionId, earlier.Sequence },
            (_, earlier) => earlier
        );
}
