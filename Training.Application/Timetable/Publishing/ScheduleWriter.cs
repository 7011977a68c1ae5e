using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Publishing;

/// <summary>Appends the editions of a publication and brings the schedules of classes and instructors up to them.</summary>
internal sealed class ScheduleWriter(IPublishingDb db)
{
    public async Task Show(Publication publication, IReadOnlyList<DraftSession> going, CancellationToken ct)
    {
        var entries = await EntriesOf(going, ct);
        foreach (var (session, change, sequence) in going)
        {
            var edition = new SessionEdition(
                session.Id,
                sequence,
                publication.CohortId,
                publication.Number,
                publication.At,
                change.After
            );
            db.SessionEditions.Add(edition);

            var audiences = change.After.Audiences.ToHashSet();
            var known = entries[session.Id].ToDictionary(entry => entry.Audience);
            foreach (var lost in known.Values.Where(entry => !audiences.Contains(entry.Audience)))
                lost.Withdraw(edition);
            foreach (var audience in audiences)
            {
                var entry = known.GetValueOrDefault(audience);
                (entry ?? db.ScheduleEntries.Add(new(audience, session.Id)).Entity).Show(edition);
            }
        }
    }

    private async Task<ILookup<SessionId, ScheduleEntry>> EntriesOf(
        IReadOnlyList<DraftSession> going,
        CancellationToken ct
    )
    {
        var known = going.Where(draft => draft.Sequence > 0).Select(draft => draft.Session.Id).ToList();
        var entries =
            known.Count == 0
                ? []
                : await db.ScheduleEntries.Where(entry => known.Contains(entry.SessionId)).ToListAsync(ct);
        return entries.ToLookup(entry => entry.SessionId);
    }
}
