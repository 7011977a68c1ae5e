using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Eligibility.Applications;

/// <summary>The applications to a cohort with their verdicts, in the order of lists (NAM-01).</summary>
/// <param name="Outcome">Only those with this verdict; null: all.</param>
/// <param name="Unjudged">Only those without a verdict.</param>
/// <param name="Post">Only those for this post; null: all.</param>
/// <param name="Unit">Only those for this unit; null: all.</param>
/// <param name="Page">From 1; a hundred to a page.</param>
[Requires(Permission.ViewEveryone)]
public sealed record ListApplications(
    string Cohort,
    EligibilityOutcome? Outcome = null,
    bool Unjudged = false,
    string? Post = null,
    UnitId? Unit = null,
    int Page = 1
) : IQuery<ApplicationList>;

/// <param name="Counts">Of the whole cohort; null counts those without a verdict.</param>
/// <param name="Units">Those that somebody applied for.</param>
/// <param name="Policy">The number of the policy in force; null for none.</param>
public sealed record ApplicationList(
    CohortSummary Cohort,
    IReadOnlyList<(EligibilityOutcome? Outcome, int People)> Counts,
    IReadOnlyList<(UnitId Id, string Name)> Units,
    int? Policy,
    Page<ApplicationLine> Lines
);

/// <param name="Policy">The number of the policy it was judged by; null without a verdict.</param>
/// <param name="Path">Null where there is none, or where it would tell what is hidden.</param>
public sealed record ApplicationLine(
    CandidacyId Id,
    PersonId Person,
    string FullName,
    PartialDate Birth,
    string? FileNumber,
    DateOnly? FiledOn,
    string? Post,
    string? Unit,
    CandidacyState State,
    EligibilityOutcome? Outcome,
    string? Path,
    int? Policy,
    bool Frozen
);

internal sealed class ListApplicationsRules : AbstractValidator<ListApplications>
{
    public ListApplicationsRules() =>
        RuleFor(query => query.Page).GreaterThan(0).WithErrorCode("enrolment.page_out_of_range");
}

internal sealed class ListApplicationsHandler(
    IEligibilityDb db,
    IEnrolmentDb enrolment,
    ICohortDirectory cohorts,
    IPeopleDirectory people,
    IUnitCatalogue units,
    IActor actor
) : IRequestHandler<ListApplications, Result<ApplicationList>>
{
    private const int Size = 100;

    public async Task<Result<ApplicationList>> Handle(ListApplications query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;

        var all = enrolment.Candidacies.Where(candidacy => candidacy.CohortId == cohort.Id);
        var names = (await units.All(ct)).ToDictionary(unit => unit.Id, unit => unit.Name);
        var applied = await all.Select(candidacy => candidacy.Details.Unit).Distinct().ToListAsync(ct);
        var policies = await db.Policies.AsNoTracking().Where(p => p.CohortId == cohort.Id).ToListAsync(ct);
        return new ApplicationList(
            cohort,
            await Counts(cohort.Id, await all.CountAsync(ct), ct),
            [
                .. applied
                    .OfType<UnitId>()
                    .Select(id => (id, names.GetValueOrDefault(id, "")))
                    .OrderBy(unit => unit.Item2, Vietnamese.Order),
            ],
            policies.Find(policy => policy.State == PolicyState.InForce)?.Number,
            await Lines(Narrowed(all, query), query.Page, names, Hidden(policies), ct)
        );
    }

    /// <summary>Paths whose very name tells what is sensitive, for a reader who may not see that.</summary>
    private HashSet<(int, string)> Hidden(List<EligibilityPolicy> policies) =>
        actor.Has(Permission.ViewSensitiveData)
            ? []
            :
            [
                .. from policy in policies
                from path in policy.Content.Paths
                where path.Conditions.Any(condition => condition.IsSensitive)
                select (policy.Number, path.Code),
            ];

    private async Task<List<(EligibilityOutcome?, int)>> Counts(CohortId cohort, int all, CancellationToken ct)
    {
        var counts = await db
            .Verdicts.Where(verdict => verdict.CohortId == cohort)
            .GroupBy(verdict => verdict.Outcome)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        return
        [
            .. Enum.GetValues<EligibilityOutcome>()
                .Select(outcome => ((EligibilityOutcome?)outcome, counts.GetValueOrDefault(outcome))),
            (null, all - counts.Values.Sum()),
        ];
    }

    private IQueryable<Candidacy> Narrowed(IQueryable<Candidacy> all, ListApplications query)
    {
        if (query.Outcome is { } outcome)
            all = all.Where(c => db.Verdicts.Any(v => v.CandidacyId == c.Id && v.Outcome == outcome));
        if (query.Unjudged)
            all = all.Where(c => !db.Verdicts.Any(v => v.CandidacyId == c.Id));
        if (query.Post is { Length: > 0 } post)
            all = all.Where(c => c.Details.Post == post);
        return query.Unit is { } unit ? all.Where(c => c.Details.Unit == unit) : all;
    }

    private async Task<Page<ApplicationLine>> Lines(
        IQueryable<Candidacy> narrowed,
        int page,
        Dictionary<UnitId, string> names,
        HashSet<(int, string)> hidden,
        CancellationToken ct
    )
    {
        var rows = await (
            from candidacy in narrowed
            join person in people.All on candidacy.PersonId equals person.Id
            join one in db.Verdicts on candidacy.Id equals one.CandidacyId into known
            from verdict in known.DefaultIfEmpty()
            orderby person.SortKey, person.Id
            select new
            {
                Candidacy = candidacy,
                Person = person,
                Verdict = verdict,
            }
        )
            .AsNoTracking()
            .Skip((page - 1) * Size)
            .Take(Size)
            .ToListAsync(ct);
        return new(
            rows.ConvertAll(row => new ApplicationLine(
                row.Candidacy.Id,
                row.Person.Id,
                row.Person.FullName,
                row.Person.Birth,
                row.Candidacy.Details.FileNumber,
                row.Candidacy.Details.FiledOn,
                row.Candidacy.Details.Post,
                row.Candidacy.Details.Unit is { } unit ? names.GetValueOrDefault(unit) : null,
                row.Candidacy.State,
                row.Verdict?.Outcome,
                row.Verdict is { Path: { } path } v && !hidden.Contains((v.Policy, path)) ? path : null,
                row.Verdict?.Policy,
                row.Verdict?.FrozenAt is not null
            )),
            await narrowed.CountAsync(ct),
            page,
            Size
        );
    }
}
