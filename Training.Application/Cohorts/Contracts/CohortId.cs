namespace Training.Application.Cohorts.Contracts;

public readonly record struct CohortId(Guid Value) : ITypedId<CohortId>
{
    public static CohortId From(Guid value) => new(value);

    public static CohortId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out CohortId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
