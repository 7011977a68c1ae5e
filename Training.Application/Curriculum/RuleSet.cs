namespace Training.Application.Curriculum;

public enum RuleSetState
{
    Draft,
    Approved,
}

/// <summary>The parameters of the academic rules while one regulation was in force. A change makes a new edition.</summary>
public sealed class RuleSet(
    RuleSetId id,
    string code,
    int edition,
    DateOnly validFrom,
    DateOnly? validTo,
    RuleSetState state,
    string legalBasis,
    string parameters
)
{
    public RuleSetId Id { get; private set; } = id;
    public string Code { get; private set; } = code;

    /// <summary>1, 2, 3 within a code.</summary>
    public int Edition { get; private set; } = edition;
    public DateOnly ValidFrom { get; private set; } = validFrom;
    public DateOnly? ValidTo { get; private set; } = validTo;
    public RuleSetState State { get; private set; } = state;
    public string LegalBasis { get; private set; } = legalBasis;

    /// <summary>A JSON object: each parameter's name, its value, and how sure the value is.</summary>
    public string Parameters { get; private set; } = parameters;
}

public readonly record struct RuleSetId(Guid Value) : ITypedId<RuleSetId>
{
    public static RuleSetId From(Guid value) => new(value);
}
