namespace Training.Application.Work.Contracts;

/// <summary>
/// Writes work down in the caller's transaction and name: it will be done if, and only if, the command succeeds.
/// </summary>
public interface IWorkQueue
{
    /// <param name="payload">Ids only, never personal data.</param>
    /// <param name="key">The same work with the same key is written down once, however often it is asked for.</param>
    /// <param name="ct">Cancelled when nobody waits any more.</param>
    /// <param name="due">When it is to be done; null: as soon as possible.</param>
    /// <returns>The item, new or already known.</returns>
    Task<WorkId> Enqueue<TPayload>(TPayload payload, string key, CancellationToken ct, DateTimeOffset? due = null)
        where TPayload : notnull;
}
