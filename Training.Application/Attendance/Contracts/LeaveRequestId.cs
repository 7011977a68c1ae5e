namespace Training.Application.Attendance.Contracts;

public readonly record struct LeaveRequestId(Guid Value) : ITypedId<LeaveRequestId>
{
    public static LeaveRequestId From(Guid value) => new(value);

    public static LeaveRequestId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out LeaveRequestId id) =>
        TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
