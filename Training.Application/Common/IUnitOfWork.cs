namespace Training.Application.Common;

/// <summary>
/// One decision, one transaction, opened before the decision's first read. What a refusal changed is never saved.
/// After a conflict with another writer the decision is made again on fresh data, so it must be safe to repeat.
/// </summary>
public interface IUnitOfWork
{
    Task<TOutcome> Run<TOutcome>(Deed deed, Func<Task<TOutcome>> decide, CancellationToken ct)
        where TOutcome : IOutcome<TOutcome>;
}

/// <summary>What is being done, for the audit trail: the name of the command or work kind, and why if it was said.</summary>
public sealed record Deed(string Name, string? Reason = null);

/// <summary>A command whose doer must say why; the reason goes into the audit trail.</summary>
public interface IStatesReason
{
    string? Reason { get; }
}
