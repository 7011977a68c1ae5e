using Training.Application.Audit.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Audit;

internal sealed class PersonHistory(IAuditDb db) : IPersonHistory
{
    public async Task<IReadOnlyList<HistoryLine>> Of(PersonId person, int limit, CancellationToken ct) =>
        await db
            .AuditEntries.Where(entry => entry.PersonId == person)
            .OrderByDescending(entry => entry.Sequence)
            .Take(limit)
            .Select(entry => new HistoryLine(
                entry.Sequence,
                entry.At,
                entry.ActorName,
                entry.Deed,
                entry.Reason,
                entry.Action,
                entry.SubjectType,
                entry.Changes
            ))
            .ToListAsync(ct);
}
