namespace Training.Application.Cohorts.Contracts;

public readonly record struct ClassId(Guid Value) : ITypedId<ClassId>
{
    public static ClassId From(Guid value) => new(value);

    public static ClassId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out ClassId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
