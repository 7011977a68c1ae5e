using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Results;

public readonly record struct ExemptionId(Guid Value) : ITypedId<ExemptionId>
{
    public static ExemptionId From(Guid value) => new(value);

    public static ExemptionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out ExemptionId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

/// <summary>Somebody need not take a module, by decision, for an equivalent certificate (miễn học, SCO-08).</summary>
public sealed class Exemption(ExemptionId id, PersonId personId, string module, string reason) : AggregateRoot
{
    public ExemptionId Id { get; private set; } = id;
    public PersonId PersonId { get; private set; } = personId;

    /// <summary>Its code, which is the same in every edition of a curriculum.</summary>
    public string Module { get; private set; } = module;

    /// <summary>The certificate that stands for it.</summary>
    public string Reason { get; private set; } = reason;
    public Decision Decision { get; private set; } = Decision.None;

    internal static Exemption By(ExemptionId id, PersonId person, string module, string reason, Decision decision) =>
        new(id, person, module, reason) { Decision = decision };
}
