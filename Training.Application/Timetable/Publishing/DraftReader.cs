using Training.Application.Attendance.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Publishing;

/// <summary>Reads the draft of a cohort and parts what can be published from what has to stay.</summary>
internal sealed class DraftReader(IPublishingDb db, SurroundingsReader reader, IHeldSessions registers)
{
    public async Task<TimetableDraft> Read(CohortSummary cohort, CancellationToken ct)
    {
        var last = await db
            .Publications.AsNoTracking()
            .Where(publication => publication.CohortId == cohort.Id)
            .OrderByDescending(publication => publication.Number)
            .FirstOrDefaultAsync(ct);
        var sessions = await Drafts(cohort.Id).Include(session => session.Bookings).ToListAsync(ct);
        if (sessions.Count == 0)
            return new(cohort, last, [], [], []);

        var known = await Published(cohort.Id, ct);
        var around = await reader.Read(sessions.ConvertAll(session => session.Plan), ct);
        var writer = new ContentWriter(around);
        var drafts = sessions.ConvertAll(session => Draft(session, known.GetValueOrDefault(session.Id), writer));
        var changed = drafts.Where(IsChanged).ToList();
        var held = await registers.Among(changed.ConvertAll(draft => draft.Session.Id), ct);
        var staying = StayingBehind.Of(changed, around, held);
        return new(
            cohort,
            last,
            [.. changed.Where(draft => !staying.ContainsKey(draft.Session.Id)).OrderBy(When)],
            [
                .. changed
                    .Where(draft => staying.ContainsKey(draft.Session.Id))
                    .OrderBy(When)
                    .Select(draft => new StayingSession(draft, staying[draft.Session.Id])),
            ],
            [.. drafts.Except(changed).Select(draft => draft.Session)]
        );
    }

    /// <summary>Nobody hears of what was cancelled before anybody was told of it.</summary>
    private IQueryable<Session> Drafts(CohortId cohort) =>
        db.Sessions.Where(session =>
            session.CohortId == cohort
            && session.PublishedVersion != session.Version
            && (session.PublishedVersion != null || session.State == SessionState.Planned)
        );

    /// <summary>The last edition of each session in the draft.</summary>
    private async Task<IReadOnlyDictionary<SessionId, SessionEdition>> Published(
        CohortId cohort,
        CancellationToken ct
    ) =>
        await (
            from session in Drafts(cohort)
            join edition in db.SessionEditions.AsNoTracking() on session.Id equals edition.SessionId
            where
                !db.SessionEditions.Any(later =>
                    later.SessionId == edition.SessionId && later.Sequence > edition.Sequence
                )
            select edition
        ).ToDictionaryAsync(edition => edition.SessionId, ct);

    private static DraftSession Draft(Session session, SessionEdition? published, ContentWriter writer) =>
        new(
            session,
            new SessionChange(session.Id, published?.Content, writer.Write(session)),
            published is null ? 0 : published.Sequence + 1
        );

    private static bool IsChanged(DraftSession draft) =>
        draft.Change.Before is not { } before || !before.ReadsLike(draft.Change.After);

    private static (DateOnly, int, string) When(DraftSession draft) =>
        (draft.Change.After.Date, draft.Change.After.From, draft.Change.After.Classes[0].Name);
}
