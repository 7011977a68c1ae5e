using Training.Application.Work.Contracts;

namespace Training.Application.Work;

/// <summary>Every work that comes again and again, in the order in which people see it.</summary>
internal interface IRecurringTable
{
    IReadOnlyList<Recurrence> All { get; }
}

/// <param name="Kind">The work's handler.</param>
/// <param name="Rhythm">When it is due.</param>
/// <param name="Enqueue">Writes it down under a key.</param>
internal sealed record Recurrence(
    string Kind,
    Rhythm Rhythm,
    Func<IWorkQueue, string, CancellationToken, Task<WorkId>> Enqueue
);
