namespace Training.Application.Curriculum;

public enum EditionState
{
    /// <summary>May still be changed; nobody goes by it.</summary>
    Draft,
    Approved,
}

/// <summary>
/// One edition of what the school decides and then goes by: changed while it is a draft, kept as it is once approved. A
/// change makes the next edition.
/// </summary>
public abstract class EditionRoot(string code, int edition) : AggregateRoot
{
    public string Code { get; private set; } = code;

    /// <summary>1, 2, 3 within a code.</summary>
    public int Edition { get; private set; } = edition;

    public EditionState State { get; private set; }

    /// <summary>Who approved it, as they were called then.</summary>
    public string? Approver { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>As people write it: TCLLCT-3.</summary>
    public string Label => $"{Code}-{Edition}";

    protected void PutToUse(string approver, DateTimeOffset now)
    {
        (State, Approver, ApprovedAt) = (EditionState.Approved, approver, now);
        Changed();
    }
}
