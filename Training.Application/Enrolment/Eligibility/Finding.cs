using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Eligibility;

/// <summary>What HR concluded from the papers where words leave a doubt. It stands for the words, in every path and edition that asks the same.</summary>
public sealed class Finding
{
    private Finding() { }

    internal Finding(Candidacy candidacy, string condition)
    {
        (CandidacyId, PersonId, Condition) = (candidacy.Id, candidacy.PersonId, condition);
    }

    public CandidacyId CandidacyId { get; private set; }
    public PersonId PersonId { get; private set; }

    /// <summary>The key of the condition.</summary>
    public string Condition { get; private set; } = "";
    public bool Met { get; private set; }

    /// <summary>Which paper says so; at most 500 characters.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>As they were called then.</summary>
    public string By { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    internal void Say(bool met, string reason, string by, DateTimeOffset now) =>
        (Met, Reason, By, At) = (met, reason, by, now);
}
