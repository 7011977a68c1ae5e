namespace Training.Application.Work.Contracts;

/// <summary>Something outside the program that knows what went out: the way out of doubt that needs no person.</summary>
public interface IDeliveryWitness
{
    /// <param name="id">Of the item in doubt.</param>
    /// <param name="tried">When its last try began.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    Task<Testimony> Ask(WorkId id, DateTimeOffset tried, CancellationToken ct);
}

public enum Testimony
{
    Unknown,
    Delivered,

    /// <summary>It would know, had it been delivered.</summary>
    NotDelivered,
}
