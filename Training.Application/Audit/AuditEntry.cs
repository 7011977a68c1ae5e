using Training.Application.Audit.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Audit;

/// <summary>
/// One row changed by one deed: who, when, what and why, written in the transaction of the change. Rows are only ever
/// added, and each carries a hash over itself and the hash before it.
/// </summary>
public sealed record AuditEntry
{
    /// <summary>1, 2, 3 ... without a gap; the order of commits.</summary>
    public required long Sequence { get; init; }

    /// <summary>To the millisecond, which both databases keep.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Null for the system itself and for an operator at the console.</summary>
    public UserId? UserId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>The command or the kind of work.</summary>
    public required string Deed { get; init; }
    public string? Reason { get; init; }
    public required AuditAction Action { get; init; }

    /// <summary>The table and the key of the row.</summary>
    public required string SubjectType { get; init; }
    public required string SubjectId { get; init; }

    /// <summary>Whose personal history this belongs to, if anybody's.</summary>
    public PersonId? PersonId { get; init; }

    /// <summary>JSON: for each changed column its value before and after, as the column stores it (what is sealed stays so).</summary>
    public required string Changes { get; init; }

    public string Hash { get; init; } = "";
}

/// <summary>The end of the chain: whoever cuts rows off the end has to explain this one.</summary>
public sealed record AuditHead(int Id, long Sequence, string Hash)
{
    public static readonly AuditHead Start = new(Id: 1, Sequence: 0, Hash: "");
}
