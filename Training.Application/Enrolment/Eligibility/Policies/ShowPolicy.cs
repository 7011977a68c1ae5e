using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Selection;

namespace Training.Application.Enrolment.Eligibility.Policies;

/// <summary>The eligibility policy of a cohort: one edition, the others beside it, and how far the applications are judged.</summary>
/// <param name="Number">Null: the draft if there is one, else the one in force, else the last.</param>
[Requires(Permission.ViewCohorts)]
public sealed record ShowPolicy(string Cohort, int? Number = null) : IQuery<PolicyView>;

/// <param name="Policy">Null while the cohort has none.</param>
/// <param name="Editions">The newest first.</param>
/// <param name="Applications">How many there are.</param>
/// <param name="Judged">How many of them have which outcome by the policy in force, or by the one a decision rests on.</param>
/// <param name="Frozen">A selection was decided by it, and it stays as it is.</param>
public sealed record PolicyView(
    CohortSummary Cohort,
    PolicyEdition? Policy,
    IReadOnlyList<PolicyEdition> Editions,
    int Applications,
    IReadOnlyDictionary<EligibilityOutcome, int> Judged,
    bool Frozen
)
{
    /// <summary>What keeps a draft from being put in force.</summary>
    public IReadOnlyList<Error> Flaws =>
        Policy is { State: PolicyState.Draft } draft ? PolicyCheck.Check(draft.Content) : [];

    public bool HasDraft => Editions.Any(edition => edition.State == PolicyState.Draft);

    public bool IsInForce => Editions.Any(edition => edition.State == PolicyState.InForce);
}

/// <param name="Writer">Who wrote on it last.</param>
/// <param name="ApprovedBy">Who put it in force; null for a draft.</param>
public sealed record PolicyEdition(
    int Number,
    PolicyState State,
    PolicyContent Content,
    string Writer,
    string? ApprovedBy,
    DateTimeOffset? InForceAt,
    Decision Decision,
    int Version
);

internal sealed class ShowPolicyHandler(
    IEligibilityDb db,
    IEnrolmentDb enrolment,
    ICohortDirectory cohorts,
    SelectionFreeze freeze
) : IRequestHandler<ShowPolicy, Result<PolicyView>>
{
    public async Task<Result<PolicyView>> Handle(ShowPolicy query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;

        var editions = (
            await db
                .Policies.AsNoTracking()
                .Where(policy => policy.CohortId == cohort.Id)
                .OrderByDescending(policy => policy.Number)
                .ToListAsync(ct)
        ).ConvertAll(Edition);
        var shown = query.Number is { } number
            ? editions.Find(edition => edition.Number == number)
            : editions.Find(edition => edition.State != PolicyState.Replaced) ?? editions.FirstOrDefault();
        if (query.Number is not null && shown is null)
            return PolicyErrors.Unknown;

        return new PolicyView(
            cohort,
            shown,
            editions,
            await enrolment.Candidacies.CountAsync(candidacy => candidacy.CohortId == cohort.Id, ct),
            await db
                .Verdicts.Where(verdict => verdict.CohortId == cohort.Id)
                .GroupBy(verdict => verdict.Outcome)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, ct),
            await freeze.Holds(cohort.Id, ct)
        );
    }

    private static PolicyEdition Edition(EligibilityPolicy policy) =>
        new(
            policy.Number,
            policy.State,
            policy.Content,
            policy.Writer,
            policy.ApprovedBy,
            policy.InForceAt,
            policy.Decision,
            policy.Version
        );
}
