using Training.Application.Curriculum.Contracts;

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
    string nameVi,
    string nameEn,
    DateOnly validFrom,
    DateOnly? validTo,
    string legalBasis,
    string parameters
) : AggregateRoot
{
    public RuleSetId Id { get; private set; } = id;
    public string Code { get; private set; } = code;

    /// <summary>1, 2, 3 within a code.</summary>
    public int Edition { get; private set; } = edition;
    public string NameVi { get; private set; } = nameVi;
    public string NameEn { get; private set; } = nameEn;
    public DateOnly ValidFrom { get; private set; } = validFrom;
    public DateOnly? ValidTo { get; private set; } = validTo;
    public string LegalBasis { get; private set; } = legalBasis;

    /// <summary>A JSON object: each parameter's name, its value, and how sure the value is.</summary>
    public string Parameters { get; private set; } = parameters;

    public RuleSetState State { get; private set; }

    /// <summary>Who approved it, as they were called then.</summary>
    public string? Approver { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }

    public Result<RuleSet> Approve(string approver, DateTimeOffset now)
    {
        if (State == RuleSetState.Approved)
            return RuleSetErrors.AlreadyApproved.With("approver", Approver).With("at", ApprovedAt);

        (State, Approver, ApprovedAt) = (RuleSetState.Approved, approver, now);
        Changed();
        return this;
    }
}
