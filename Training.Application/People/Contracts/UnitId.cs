namespace Training.Application.People.Contracts;

public readonly record struct UnitId(Guid Value) : ITypedId<UnitId>
{
    public static UnitId From(Guid value) => new(value);

    public static UnitId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out UnitId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
