using Training.Application.Enrolment.Eligibility.Conditions;

namespace Training.Application.Enrolment.Eligibility;

/// <summary>
/// What an edition of a policy says: an applicant is eligible by any of its paths of which all conditions are met, together
/// with those that every path shares.
/// </summary>
public sealed record PolicyContent(IReadOnlyList<Condition> Common, IReadOnlyList<EligibilityPath> Paths)
{
    /// <summary>All that is asked on one path, what every path shares first.</summary>
    internal IEnumerable<Condition> AskedOn(EligibilityPath path) => Common.Concat(path.Conditions);

    internal IEnumerable<Condition> All => Common.Concat(Paths.SelectMany(path => path.Conditions));
}

/// <summary>One way to be eligible (diện).</summary>
/// <param name="Code">As verdicts name it: A, B1. At most 20 letters and digits, in capitals.</param>
public sealed record EligibilityPath(string Code, string NameVi, string NameEn, IReadOnlyList<Condition> Conditions);
