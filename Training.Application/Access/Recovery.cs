using Training.Application.Work.Contracts;

namespace Training.Application.Access;

/// <summary>Someone says they forgot the password of an address, which may or may not have an account.</summary>
public sealed class Recovery(RecoveryId id, string emailKey, DateTimeOffset askedAt)
{
    public RecoveryId Id { get; private set; } = id;
    public string EmailKey { get; private set; } = emailKey;
    public DateTimeOffset AskedAt { get; private set; } = askedAt;

    /// <summary>Writes the wish down in the caller's unit of work; whether there is such an account is found out later.</summary>
    internal static async Task<RecoveryId> Ask(
        IAccessDb db,
        IWorkQueue queue,
        string emailKey,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var recovery = new Recovery(RecoveryId.New(now), emailKey, now);
        db.Recoveries.Add(recovery);
        await queue.Enqueue(new RecoveryDue(recovery.Id), $"{recovery.Id}", ct);
        return recovery.Id;
    }
}

public readonly record struct RecoveryId(Guid Value) : ITypedId<RecoveryId>
{
    public static RecoveryId From(Guid value) => new(value);

    public static RecoveryId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out RecoveryId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
