namespace Training.Application.Audit;

/// <summary>Where the head of the chain is noted outside the database, a line a day; lines are only ever added.</summary>
internal interface IAuditHeadFile
{
    /// <summary>What was noted last; null before the first note, and after a restore until the next.</summary>
    AuditVerdict? Last();

    /// <summary>The chain was found whole; the first time on a day it is noted.</summary>
    Task Note(AuditVerdict whole, CancellationToken ct);

    /// <summary>The chain was found broken.</summary>
    Task NoteBroken(Error error, CancellationToken ct);
}
