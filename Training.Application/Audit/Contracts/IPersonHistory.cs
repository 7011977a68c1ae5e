using Training.Application.People.Contracts;

namespace Training.Application.Audit.Contracts;

/// <summary>What was done to a person's file, applications and classes, as the audit trail has it.</summary>
public interface IPersonHistory
{
    /// <summary>The newest first, <paramref name="limit"/> at most. Whether the actor may see the person is for the caller to ask.</summary>
    Task<IReadOnlyList<HistoryLine>> Of(PersonId person, int limit, CancellationToken ct);
}

/// <summary>
/// One row that one deed changed. The subject is its table (<c>person</c>, <c>candidacy</c>, <c>spell</c> ...), the changes
/// are JSON: for each column its value before and after.
/// </summary>
public sealed record HistoryLine(
    long Sequence,
    DateTimeOffset At,
    string ActorName,
    string Deed,
    string? Reason,
    AuditAction Action,
    string Subject,
    string Changes
);
