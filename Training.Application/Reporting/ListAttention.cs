using Training.Application.Cohorts;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Reporting;

/// <summary>What somebody should do something about in the cohorts that are not over yet.</summary>
[Requires(Permission.ViewCohorts)]
public sealed record ListAttention : IQuery<IReadOnlyList<Concern>>;

public enum ConcernKind
{
    /// <summary>A cohort that takes files or runs without a known decision number.</summary>
    CohortWithoutDecision,

    /// <summary>People of a cohort that opens within 30 days, or has opened, who are in no class.</summary>
    PeopleWithoutClass,

    /// <summary>Trainees who cannot be sent an activation letter because no e-mail address is known.</summary>
    TraineesWithoutEmail,

    /// <summary>Trainees with an address and no account yet.</summary>
    TraineesWithoutAccount,
}

/// <param name="Count">How many people, or cohorts, it is about.</param>
public sealed record Concern(ConcernKind Kind, string Cohort, int Count, DateOnly OpensOn);

internal sealed class ListAttentionHandler(
    ICohortsDb cohorts,
    IEnrolmentDb enrolment,
    IPeopleDirectory people,
    TimeProvider clock
) : IRequestHandler<ListAttention, Result<IReadOnlyList<Concern>>>
{
    public async Task<Result<IReadOnlyList<Concern>>> Handle(ListAttention query, CancellationToken ct)
    {
        var today = clock.Day();
        var soon = today.AddDays(30);
        var current = await cohorts
            .Cohorts.Where(cohort => cohort.ClosesOn >= today)
            .Select(cohort => new
            {
                cohort.Id,
                cohort.Code,
                cohort.OpensOn,
                cohort.FilingFrom,
                cohort.Decision.Number,
            })
            .ToListAsync(ct);
        var counts = await (
            from candidacy in enrolment.Candidacies
            join person in people.All on candidacy.PersonId equals person.Id
            group new { candidacy, person } by candidacy.CohortId into cohort
            select new
            {
                cohort.Key,
                WithoutClass = cohort.Count(c =>
                    c.candidacy.State == CandidacyState.Applied || c.candidacy.State == CandidacyState.Admitted
                ),
                WithoutEmail = cohort.Count(c =>
                    c.candidacy.State == CandidacyState.Enrolled && c.person.Email == null
                ),
                WithoutAccount = cohort.Count(c =>
                    c.candidacy.State == CandidacyState.Enrolled && c.person.Email != null && c.person.Account == null
                ),
            }
        ).ToDictionaryAsync(cohort => cohort.Key, ct);

        var concerns =
            from cohort in current
            let count = counts.GetValueOrDefault(cohort.Id)
            from concern in new[]
            {
                new Concern(
                    ConcernKind.CohortWithoutDecision,
                    cohort.Code,
                    cohort.Number is null && cohort.FilingFrom <= today ? 1 : 0,
                    cohort.OpensOn
                ),
                new Concern(
                    ConcernKind.PeopleWithoutClass,
                    cohort.Code,
                    cohort.OpensOn <= soon ? count?.WithoutClass ?? 0 : 0,
                    cohort.OpensOn
                ),
                new Concern(ConcernKind.TraineesWithoutEmail, cohort.Code, count?.WithoutEmail ?? 0, cohort.OpensOn),
                new Concern(
                    ConcernKind.TraineesWithoutAccount,
                    cohort.Code,
                    count?.WithoutAccount ?? 0,
                    cohort.OpensOn
                ),
            }
            where concern.Count > 0
            orderby concern.OpensOn, concern.Kind
            select concern;
        return concerns.ToList();
    }
}
