namespace Training.Application.People.Contracts;

/// <summary>What of a person was shown to somebody.</summary>
public enum DisclosedPart
{
    IdNumber,
    Phone,
    Email,

    /// <summary>Ethnicity, religion, party membership, health (SEC-03).</summary>
    Sensitive,

    /// <summary>The whole file, opened to be corrected.</summary>
    File,

    /// <summary>The paper that goes with a leave request; it may tell of somebody's health.</summary>
    LeaveEvidence,
}
