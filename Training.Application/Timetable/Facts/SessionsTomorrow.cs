using Training.Application.Messages.Contracts;

namespace Training.Application.Timetable.Facts;

/// <summary>Somebody has sessions on the next day; all of the day in one message.</summary>
[Tells(FactKind.SessionsTomorrow)]
internal sealed class SessionsTomorrow(SessionsOfDay sessions) : IFact
{
    public Task<IReadOnlyList<Telling>> Whom(string of, CancellationToken ct) =>
        sessions.Whom(of, testsOnly: false, ct);

    public Task<IReadOnlyDictionary<UserId, FactWords>> Words(
        string key,
        IReadOnlyCollection<Reader> readers,
        CancellationToken ct
    ) => sessions.Words(key, readers, testsOnly: false, ct);
}
