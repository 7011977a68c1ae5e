namespace Training.Infrastructure.Work;

/// <summary>This process among those that share the ledger.</summary>
/// <param name="alone">No other process works on this database, so whatever runs at the start was left by a dead one.</param>
internal sealed class WorkNode(bool alone)
{
    public bool Alone => alone;

    /// <summary>The owner of its leases, unlike that of any other process, also after a restart.</summary>
    public string Name { get; } =
        $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid().ToString("n")[..8]}";
}
