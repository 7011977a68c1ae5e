using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Publishing;
using Training.Application.Timetable.Schedules;

namespace Training.Application.Timetable.Facts;

/// <summary>
/// What a publication changed on people's own schedules, as far as no later one changed it again, parted by whether it is
/// soon: so nobody is told of a change twice.
/// </summary>
internal sealed class PublishedChanges(
    EditionReader editions,
    OwnAudiences audiences,
    OwnSessions sessions,
    TimeProvider clock
)
{
    /// <summary>Days: what is published is never further ahead.</summary>
    private const int Furthest = 800;

    /// <returns>Without those of whom nothing changed.</returns>
    public async Task<IReadOnlyDictionary<UserId, IReadOnlyList<PublishedChange>>> Of(
        Publication publication,
        IReadOnlyCollection<UserId> people,
        bool soon,
        CancellationToken ct
    )
    {
        var first = DateOnly.FromDateTime(publication.At.UtcDateTime);
        var own = await sessions.Of(await audiences.Of(people, ct), first, first.AddDays(Furthest), ct);
        var before = await editions.Before(publication, ct);
        return own.Select(one => (Who: one.Key, Changes: Changes(one.Value)))
            .Where(one => one.Changes.Count > 0)
            .ToDictionary(one => one.Who, one => one.Changes);

        IReadOnlyList<PublishedChange> Changes(IReadOnlyList<OwnSession> own) =>
            [
                .. own.Where(session => session.ChangedAt == publication.At)
                    .Select(session => new PublishedChange(session, before.GetValueOrDefault(session.Id)))
                    .Where(change => change.Sides.AreSoon(publication.At, clock) == soon),
            ];
    }
}

/// <param name="Session">As it is now; of one that is no longer theirs, as it was.</param>
/// <param name="Before">As it stood until then; null: it is new.</param>
internal sealed record PublishedChange(OwnSession Session, SessionContent? Before)
{
    /// <summary>It takes place on another day or at another hour.</summary>
    public bool Moved =>
        Before is { } before
        && (before.Date, before.From, before.Until)
            != (Session.Content.Date, Session.Content.From, Session.Content.Until);

    /// <summary>The old and the new one.</summary>
    public IEnumerable<SessionContent> Sides => Before is null ? [Session.Content] : [Before, Session.Content];
}
