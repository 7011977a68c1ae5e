namespace Training.Application.Timetable.Repairs;

/// <summary>What can no longer be as planned, and in which weeks it may be put right.</summary>
/// <param name="Cause">What happened.</param>
/// <param name="Of">The instructor, room or session that it happened to.</param>
/// <param name="From">The first day of it.</param>
/// <param name="To">The last day of it.</param>
/// <param name="Until">The last day to which sessions may be moved.</param>
/// <param name="MayChangeOthers">Sessions that could stay may give way.</param>
public sealed record RepairWish(
    RepairCause Cause,
    Guid Of,
    DateOnly From,
    DateOnly To,
    DateOnly Until,
    bool MayChangeOthers = true
)
{
    /// <summary>Weeks that are proven in seconds; a longer window is another question.</summary>
    public const int MostWeeks = 8;
}

public enum RepairCause
{
    /// <summary>An instructor is away.</summary>
    Instructor,

    /// <summary>A room cannot be used.</summary>
    Room,

    /// <summary>One session is wanted at another time.</summary>
    Session,
}

public readonly record struct RepairId(Guid Value) : ITypedId<RepairId>
{
    public static RepairId From(Guid value) => new(value);

    public static RepairId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out RepairId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
