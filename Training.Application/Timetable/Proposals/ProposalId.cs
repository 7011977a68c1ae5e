namespace Training.Application.Timetable.Proposals;

/// <summary>A plan that was searched for, and waits for somebody's word.</summary>
public readonly record struct ProposalId(Guid Value) : ITypedId<ProposalId>
{
    public static ProposalId From(Guid value) => new(value);

    public static ProposalId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out ProposalId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
