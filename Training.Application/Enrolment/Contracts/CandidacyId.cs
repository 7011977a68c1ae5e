namespace Training.Application.Enrolment.Contracts;

public readonly record struct CandidacyId(Guid Value) : ITypedId<CandidacyId>
{
    public static CandidacyId From(Guid value) => new(value);

    public static CandidacyId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out CandidacyId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
