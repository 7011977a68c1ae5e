using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Files;

public enum DocumentState
{
    /// <summary>Not there, or not looked at yet.</summary>
    Missing,
    Present,

    /// <summary>There and not good enough; the reason says why.</summary>
    Rejected,
}

/// <summary>What was found of one document in one file. It stays when it is taken back, so that its version goes on.</summary>
public sealed class DocumentCheck(CandidacyId candidacyId, string document, PersonId personId, CohortId cohortId)
    : AggregateRoot
{
    private DocumentCheck()
        : this(default, "", default, default) { }

    public CandidacyId CandidacyId { get; private set; } = candidacyId;

    /// <summary>The code of a <see cref="RequiredDocument"/>.</summary>
    public string Document { get; private set; } = document;
    public PersonId PersonId { get; private set; } = personId;
    public CohortId CohortId { get; private set; } = cohortId;
    public DocumentState State { get; private set; }

    /// <summary>Why it was rejected; null unless it was.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who looked last, as they were called then.</summary>
    public string CheckedBy { get; private set; } = "";
    public DateTimeOffset CheckedAt { get; private set; }

    internal void Find(DocumentState state, string? reason, string by, DateTimeOffset at)
    {
        (State, Reason) = (state, state == DocumentState.Rejected ? reason : null);
        (CheckedBy, CheckedAt) = (by, at);
        Changed();
    }
}
