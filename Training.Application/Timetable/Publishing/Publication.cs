using Training.Application.Cohorts.Contracts;

namespace Training.Application.Timetable.Publishing;

/// <summary>One act by which the draft of a cohort became what people see. It is never changed.</summary>
public sealed class Publication(
    PublicationId id,
    CohortId cohortId,
    int number,
    DateTimeOffset at,
    UserId? by,
    string publisher,
    string? reason,
    int sessions
)
{
    public PublicationId Id { get; private set; } = id;
    public CohortId CohortId { get; private set; } = cohortId;

    /// <summary>1, 2, 3 within a cohort.</summary>
    public int Number { get; private set; } = number;
    public DateTimeOffset At { get; private set; } = at;
    public UserId? By { get; private set; } = by;

    /// <summary>Whoever published, as they were called then.</summary>
    public string Publisher { get; private set; } = publisher;

    /// <summary>For those whose schedule changed.</summary>
    public string? Reason { get; private set; } = reason;

    /// <summary>How many sessions it added, changed or cancelled.</summary>
    public int Sessions { get; private set; } = sessions;
}

public readonly record struct PublicationId(Guid Value) : ITypedId<PublicationId>
{
    public static PublicationId From(Guid value) => new(value);

    public static PublicationId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}
