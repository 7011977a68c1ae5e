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
            let undecided = cohort.Number is null && cohort.FilingFrom <= today
            from concern in new[]
            {
                (ConcernKind.CohortWithoutDecision, Count: undecided ? 1 : 0),
                (ConcernKind.PeopleWithoutClass, Count: cohort.OpensOn <= soon ? count?.WithoutClass ?? 0 : 0),
                (ConcernKind.TraineesWithoutEmail, Count: count?.WithoutEmail ?? 0),
                (ConcernKind.TraineesWithoutAccount, Count: count?.WithoutAccount ?? 0),
            }
            where concern.Count > 0
            orderby cohort.OpensOn, concern.Item1
            select new Concern(concern.Item1, cohort.Code, concern.Count, cohort.OpensOn);
        return concerns.ToList();
    }
}
