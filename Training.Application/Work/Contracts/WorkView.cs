namespace Training.Application.Work.Contracts;

/// <summary>An item of background work as people see it.</summary>
/// <param name="Kind">Its handler; <c>work.kind.{Kind}</c> names it in the reader's language.</param>
/// <param name="Subject">What it is about, if its payload says.</param>
/// <param name="External">It has an effect outside the database, such as a letter.</param>
/// <param name="Done">Parts done, of <paramref name="Total"/>; both 0 before the first portion.</param>
/// <param name="Owner">Who asked for it.</param>
/// <param name="Attempts">Tries since it last made progress; at <paramref name="MaxAttempts"/> it is given up.</param>
/// <param name="StartedAt">When the present or last try began.</param>
/// <param name="StartedFrom">How much was already done then.</param>
/// <param name="Error">The code of the last refusal.</param>
/// <param name="StopAsked">Someone asked for it to be stopped after the present portion.</param>
public sealed record WorkView(
    WorkId Id,
    string Kind,
    string? Subject,
    WorkState State,
    bool External,
    int Done,
    int Total,
    string Owner,
    int Attempts,
    int MaxAttempts,
    bool StopAsked,
    string? Error,
    DateTimeOffset CreatedAt,
    DateTimeOffset DueAt,
    DateTimeOffset? StartedAt,
    int StartedFrom,
    DateTimeOffset? HeartbeatAt,
    DateTimeOffset? DoneAt
)
{
    /// <summary>It was stopped, and can go on where it stood.</summary>
    public bool CanGoOn => State == WorkState.Cancelled && !External;

    public bool UnderWay => State is WorkState.Pending or WorkState.Running;

    /// <summary>From 0 to 100.</summary>
    public int Percent => Total == 0 ? 0 : (int)(100L * Done / Total);

    /// <summary>By the pace of the present try; null while there is nothing to judge by.</summary>
    public TimeSpan? Remaining =>
        State == WorkState.Running && Done > StartedFrom && HeartbeatAt - StartedAt is { } spent
            ? spent * (Total - Done) / (Done - StartedFrom)
            : null;
}
