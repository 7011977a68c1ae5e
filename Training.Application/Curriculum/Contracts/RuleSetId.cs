namespace Training.Application.Curriculum.Contracts;

public readonly record struct RuleSetId(Guid Value) : ITypedId<RuleSetId>
{
    public static RuleSetId From(Guid value) => new(value);

    public static RuleSetId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out RuleSetId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
