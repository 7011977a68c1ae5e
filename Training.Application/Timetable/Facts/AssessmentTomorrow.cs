using Training.Application.Messages.Contracts;

namespace Training.Application.Timetable.Facts;

/// <summary>Somebody has a test or an exam on the next day, to sit or to hold.</summary>
[Tells(FactKind.AssessmentTomorrow)]
internal sealed class AssessmentTomorrow(SessionsOfDay sessions) : IFact
{
    public Task<IReadOnlyList<Telling>> Whom(string of, CancellationToken ct) => sessions.Whom(of, testsOnly: true, ct);

    public Task<IReadOnlyDictionary<UserId, FactWords>> Words(
        string key,
        IReadOnlyCollection<Reader> readers,
        CancellationToken ct
    ) => sessions.Words(key, readers, testsOnly: true, ct);
}
