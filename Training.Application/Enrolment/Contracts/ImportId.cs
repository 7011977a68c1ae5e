namespace Training.Application.Enrolment.Contracts;

public readonly record struct ImportId(Guid Value) : ITypedId<ImportId>
{
    public static ImportId From(Guid value) => new(value);

    public static ImportId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out ImportId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
