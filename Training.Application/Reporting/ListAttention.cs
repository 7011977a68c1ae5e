using Training.Application.Cohorts;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Files;
using Training.Application.Enrolment.Imports;
using Training.Application.Enrolment.Rechecks;
using Training.Application.People.Contracts;
using Training.Application.Work;
using Training.Application.Work.Contracts;

namespace Training.Application.Reporting;

/// <summary>What somebody should do something about: work that failed, the cohorts that are not over yet, and complaints that wait.</summary>
[Requires(Permission.ViewCohorts)]
public sealed record ListAttention : IQuery<IReadOnlyList<Concern>>;

internal sealed class ListAttentionHandler(
    ICohortsDb cohorts,
    IEnrolmentDb enrolment,
    IEligibilityDb eligibility,
    IImportsDb imports,
    IWorkDb work,
    IPeopleDirectory people,
    WholeFiles files,
    RecheckDeadlines rechecks,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<ListAttention, Result<IReadOnlyList<Concern>>>
{
    public async Task<Result<IReadOnlyList<Concern>>> Handle(ListAttention query, CancellationToken ct)
    {
        var today = clock.Day();
        var pressing = await rechecks.CountPressing(ct);
        var waited = pressing.Keys.ToList();
        var current = await cohorts
            .Cohorts.AsNoTracking()
            .Where(c => c.ClosesOn >= today || waited.Contains(c.Id))
            .ToListAsync(ct);
        var counts = await Count(ct);
        var unplaced = await enrolment
            .Candidacies.WithoutClass(eligibility.Policies)
            .GroupBy(candidacy => candidacy.CohortId)
            .Select(cohort => new { cohort.Key, Count = cohort.Count() })
            .ToDictionaryAsync(cohort => cohort.Key, cohort => cohort.Count, ct);
        var lists = await ImportConcerns.Of(imports, clock.GetUtcNow(), ct);

        var gaps = await files.CountGaps([.. current.Where(c => c.OpensOn > today).Select(c => c.Id)], ct);
        var concerns =
            from cohort in current
            let without = counts.GetValueOrDefault(cohort.Id) ?? new(0, 0)
            from concern in OfCohort(cohort, unplaced.GetValueOrDefault(cohort.Id), without, today)
                .Append(new Concern(ConcernKind.FilesWithGaps, gaps.GetValueOrDefault(cohort.Id)))
                .Append(new Concern(ConcernKind.RechecksDue, pressing.GetValueOrDefault(cohort.Id)))
                .Concat(
                    lists
                        .Where(list => list.Cohort == cohort.Id)
                        .Select(list => new Concern(list.Kind, list.Count, Import: list.Import, File: list.File))
                )
            where concern.Count > 0
            where cohort.ClosesOn >= today || concern.Kind == ConcernKind.RechecksDue // which nobody forgets
            orderby cohort.OpensOn, concern.Kind
            select concern with
            {
                Cohort = cohort.Code,
                OpensOn = cohort.OpensOn,
            };
        return (await OfWork(ct)).Concat(concerns).ToList();
    }

    private async Task<List<Concern>> OfWork(CancellationToken ct)
    {
        var states = await work
            .WorkItems.VisibleTo(actor)
            .Where(item => item.State == WorkState.Dead || item.State == WorkState.InDoubt)
            .GroupBy(item => item.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(ct);
        return
        [
            .. states
                .Select(state => new Concern(
                    state.Key == WorkState.Dead ? ConcernKind.WorkGivenUp : ConcernKind.WorkInDoubt,
                    state.Count
                ))
                .OrderBy(concern => concern.Kind),
        ];
    }

    private static IEnumerable<Concern> OfCohort(Cohort cohort, int withoutClass, Without without, DateOnly today)
    {
        var soon = cohort.OpensOn <= today.AddDays(30);
        var undecided = cohort.Decision.Number is null && cohort.FilingFrom <= today;
        yield return new(ConcernKind.CohortWithoutDecision, undecided ? 1 : 0);
        yield return new(ConcernKind.CohortWithoutRules, soon && cohort.RuleSet is null ? 1 : 0);
        yield return new(ConcernKind.PeopleWithoutClass, soon ? withoutClass : 0);
        yield return new(ConcernKind.TraineesWithoutEmail, without.Email);
        yield return new(ConcernKind.TraineesWithoutAccount, without.Account);
    }

    private Task<Dictionary<Cohorts.Contracts.CohortId, Without>> Count(CancellationToken ct) =>
        (
            from candidacy in enrolment.Candidacies
            join person in people.All on candidacy.PersonId equals person.Id
            group new { candidacy, person } by candidacy.CohortId into cohort
            select new
            {
                cohort.Key,
                Without = new Without(
                    cohort.Count(c => c.candidacy.State == CandidacyState.Enrolled && c.person.Email == null),
                    cohort.Count(c =>
                        c.candidacy.State == CandidacyState.Enrolled
                        && c.person.Email != null
                        && c.person.Account == null
                    )
                ),
            }
        ).ToDictionaryAsync(cohort => cohort.Key, cohort => cohort.Without, ct);

    /// <summary>How many trainees of a cohort lack what.</summary>
    private sealed record Without(int Email, int Account);
}
