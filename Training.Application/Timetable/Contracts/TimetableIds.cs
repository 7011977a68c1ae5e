namespace Training.Application.Timetable.Contracts;

/// <summary>One session of teaching (buổi học).</summary>
public readonly record struct SessionId(Guid Value) : ITypedId<SessionId>
{
    public static SessionId From(Guid value) => new(value);

    public static SessionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out SessionId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

public readonly record struct InstructorId(Guid Value) : ITypedId<InstructorId>
{
    public static InstructorId From(Guid value) => new(value);

    public static InstructorId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out InstructorId id) =>
        TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

public readonly record struct RoomId(Guid Value) : ITypedId<RoomId>
{
    public static RoomId From(Guid value) => new(value);

    public static RoomId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out RoomId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

public readonly record struct SiteId(Guid Value) : ITypedId<SiteId>
{
    public static SiteId From(Guid value) => new(value);

    public static SiteId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out SiteId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

public readonly record struct BellGridId(Guid Value) : ITypedId<BellGridId>
{
    public static BellGridId From(Guid value) => new(value);

    public static BellGridId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out BellGridId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
