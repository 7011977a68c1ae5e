namespace Training.Application.Work.Contracts;

public interface IWorkQueue
{
    /// <summary>
    /// Writes the work down in the caller's transaction: it will be done if, and only if, the command succeeds.
    /// The payload holds ids, never personal data. The same key again answers the work that is already there.
    /// </summary>
    Task<WorkId> Enqueue<TPayload>(TPayload payload, string key, CancellationToken ct)
        where TPayload : notnull;
}
