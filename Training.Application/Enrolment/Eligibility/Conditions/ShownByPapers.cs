namespace Training.Application.Enrolment.Eligibility.Conditions;

/// <summary>
/// What no column of the file says, such as the field of the first degree of somebody with a master's (ELG-04). It is
/// unknown until HR has looked at the papers and settles it.
/// </summary>
public sealed record ShownByPapers : Condition
{
    /// <summary>What the papers must show, as a clause; at most 200 characters.</summary>
    public string AskedVi { get; init; } = "";
    public string AskedEn { get; init; } = "";

    internal override Answer Judge(ApplicantFile file) => Answer.Unknown("policies.papers_not_seen");

    internal override IEnumerable<Error> Flaws()
    {
        if (AskedVi.Length == 0 || AskedEn.Length == 0)
            yield return PolicyErrors.AskedMissing;
        if (Math.Max(AskedVi.Length, AskedEn.Length) > LongestText)
            yield return PolicyErrors.TextTooLong.With("longest", LongestText);
    }
}
