using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility;

namespace Training.Application.Enrolment;

internal static class SeatClaims
{
    /// <summary>
    /// Those among applications that are to come into a class and are in none; composable. Where a selection admits, who only
    /// applied is not to come into one.
    /// </summary>
    public static IQueryable<Candidacy> WithoutClass(
        this IQueryable<Candidacy> all,
        IQueryable<EligibilityPolicy> policies
    ) =>
        all.Where(one =>
            one.State == CandidacyState.Admitted
            || (
                one.State == CandidacyState.Applied
                && !policies.Any(policy => policy.CohortId == one.CohortId && policy.State == PolicyState.InForce)
            )
        );
}
