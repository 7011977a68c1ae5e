namespace Training.Application.Work.Contracts;

/// <summary>Where an item of background work stands. Stored by name.</summary>
public enum WorkState
{
    /// <summary>Waits for its turn, or for its next try.</summary>
    Pending,

    /// <summary>A runner has it, for as long as the lease holds.</summary>
    Running,

    Done,

    /// <summary>
    /// It reached out of the database and nobody knows whether it got there. A person looks it up and says so;
    /// it is never repeated on a guess.
    /// </summary>
    InDoubt,

    /// <summary>Failed too often, or for good. A person may have it tried again.</summary>
    Dead,

    /// <summary>Stopped because someone asked. What was done until then stays done.</summary>
    Cancelled,
}
