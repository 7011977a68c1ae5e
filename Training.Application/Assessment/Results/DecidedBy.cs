using Training.Application.Cohorts.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>What exemptions and discipline ask for alike: a decision with number, date and signatory, and why.</summary>
internal static class DecidedBy
{
    private const int LongestReason = 500;

    public static IReadOnlyList<Error> Faults(Decision decision, string reason)
    {
        var errors = new List<Error>();
        if (decision is not { Number.Length: > 0, Date: not null, Signatory.Length: > 0 })
            errors.Add(ResultRefusals.DecisionMissing);
        if (reason.Length == 0)
            errors.Add(ResultRefusals.ReasonMissing);
        if (reason.Length > LongestReason)
            errors.Add(ResultRefusals.ReasonTooLong.With("longest", LongestReason));
        return errors;
    }
}
