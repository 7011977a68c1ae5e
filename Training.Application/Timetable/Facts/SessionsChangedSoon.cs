using Training.Application.Messages.Contracts;

namespace Training.Application.Timetable.Facts;

/// <summary>A publication changed sessions of somebody that were or are to begin within two days (P13).</summary>
[Tells(FactKind.SessionsChangedSoon)]
internal sealed class SessionsChangedSoon(PublicationNews news) : IFact
{
    public Task<IReadOnlyList<Telling>> Whom(string of, CancellationToken ct) => news.Whom(of, soon: true, ct);

    public Task<IReadOnlyDictionary<UserId, FactWords>> Words(
        string key,
        IReadOnlyCollection<Reader> readers,
        CancellationToken ct
    ) => news.Words(key, readers, soon: true, ct);
}
