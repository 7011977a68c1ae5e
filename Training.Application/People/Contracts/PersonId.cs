namespace Training.Application.People.Contracts;

public readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    public static PersonId From(Guid value) => new(value);

    public static PersonId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out PersonId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
