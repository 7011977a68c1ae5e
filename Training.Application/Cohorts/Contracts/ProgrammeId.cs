namespace Training.Application.Cohorts.Contracts;

public readonly record struct ProgrammeId(Guid Value) : ITypedId<ProgrammeId>
{
    public static ProgrammeId From(Guid value) => new(value);

    public static ProgrammeId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out ProgrammeId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
