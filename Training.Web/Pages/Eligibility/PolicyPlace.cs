using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Eligibility.Conditions;
using Training.Application.Enrolment.Eligibility.Policies;

namespace Training.Web.Pages.Eligibility;

/// <summary>A part of a policy as its page shows it.</summary>
/// <param name="Path">Null: what every path shares.</param>
public sealed record PolicyPlace(string Cohort, PolicyEdition Policy, EligibilityPath? Path, bool MayEdit)
{
    public IReadOnlyList<Condition> Conditions => Path?.Conditions ?? Policy.Content.Common;

    public string Anchor => Path is null ? "shared" : $"path-{Path.Code}";
}
