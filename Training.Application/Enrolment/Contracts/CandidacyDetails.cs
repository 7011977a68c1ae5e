using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Contracts;

/// <summary>What the application file says beside the person: what they apply for and when they filed.</summary>
public sealed record CandidacyDetails
{
    /// <summary>The number of the file, as the office gave it.</summary>
    public string? FileNumber { get; init; }

    /// <summary>The day the file was submitted; ages are counted on it (ELG-02).</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>The commune post applied for, as a code of the dated catalogue (CUR-02).</summary>
    public string? Post { get; init; }

    /// <summary>The unit that sends the person or is to receive them.</summary>
    public UnitId? Unit { get; init; }

    public string? Note { get; init; }
}
