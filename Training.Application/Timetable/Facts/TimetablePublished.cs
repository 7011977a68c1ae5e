using Training.Application.Messages.Contracts;

namespace Training.Application.Timetable.Facts;

/// <summary>
/// A publication changed somebody's schedule; one message however many sessions it changed (P13), without those that
/// <see cref="SessionsChangedSoon"/> tells of.
/// </summary>
[Tells(FactKind.TimetablePublished)]
internal sealed class TimetablePublished(PublicationNews news) : IFact
{
    public Task<IReadOnlyList<Telling>> Whom(string of, CancellationToken ct) => news.Whom(of, soon: false, ct);

    public Task<IReadOnlyDictionary<UserId, FactWords>> Words(
        string key,
        IReadOnlyCollection<Reader> readers,
        CancellationToken ct
    ) => news.Words(key, readers, soon: false, ct);
}
