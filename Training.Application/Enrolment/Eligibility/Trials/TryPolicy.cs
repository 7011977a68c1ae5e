using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Eligibility.Trials;

/// <summary>
/// What would change if an edition, a draft too, were in force: how many have which outcome before and after, and who moves.
/// A query: it cannot change anything. Verdicts that a decision rests on would stay, and are counted apart.
/// </summary>
/// <param name="Page">Of those who move, from 1; a hundred to a page.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record TryPolicy(string Cohort, int Number, int Page = 1) : IQuery<PolicyTrial>;

/// <param name="Before">By the verdicts as they are; null counts those who have none.</param>
/// <param name="Frozen">How many keep their verdict whatever comes in force.</param>
public sealed record PolicyTrial(
    CohortSummary Cohort,
    int Number,
    IReadOnlyList<(EligibilityOutcome? Outcome, int People)> Before,
    IReadOnlyList<(EligibilityOutcome? Outcome, int People)> After,
    int Frozen,
    Page<PolicyMove> Moves
);

/// <summary>Somebody whose outcome would be another.</summary>
public sealed record PolicyMove(
    CandidacyId Candidacy,
    string FullName,
    string? FileNumber,
    EligibilityOutcome? Before,
    EligibilityOutcome After
);

internal sealed class TryPolicyHandler(
    IEligibilityDb db,
    IEnrolmentDb enrolment,
    ICohortDirectory cohorts,
    IPeopleDirectory people,
    Judging judging
) : IRequestHandler<TryPolicy, Result<PolicyTrial>>
{
    private const int Size = 100;
    private const int Portion = 2000;

    public async Task<Result<PolicyTrial>> Handle(TryPolicy query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        var editions = db.Policies.AsNoTracking().Where(p => p.CohortId == cohort.Id && p.Number == query.Number);
        if (await editions.SingleOrDefaultAsync(ct) is not { } policy)
            return PolicyErrors.Unknown;
        if (PolicyCheck.Check(policy.Content) is { Count: > 0 } flaws)
            return Result<PolicyTrial>.Refuse(flaws);

        var verdicts = await db
            .Verdicts.Where(verdict => verdict.CohortId == cohort.Id)
            .Select(verdict => new
            {
                verdict.CandidacyId,
                verdict.Outcome,
                Frozen = verdict.FrozenAt != null,
            })
            .ToDictionaryAsync(verdict => verdict.CandidacyId, ct);
        var after = await Judged(cohort.Id, policy.Content, ct);
        foreach (var verdict in verdicts.Values.Where(verdict => verdict.Frozen))
            after[verdict.CandidacyId] = verdict.Outcome;

        var before = after.Keys.ToDictionary(id => id, id => verdicts.GetValueOrDefault(id)?.Outcome);
        var moved = after.Where(pair => before[pair.Key] != pair.Value).Select(pair => pair.Key).ToList();
        return new PolicyTrial(
            cohort,
            policy.Number,
            Counted(before.Values),
            Counted(after.Values.Select(outcome => (EligibilityOutcome?)outcome)),
            verdicts.Values.Count(verdict => verdict.Frozen),
            new Page<PolicyMove>(await Moves(moved, before, after, query.Page, ct), moved.Count, query.Page, Size)
        );
    }

    private async Task<Dictionary<CandidacyId, EligibilityOutcome>> Judged(
        CohortId cohort,
        PolicyContent policy,
        CancellationToken ct
    )
    {
        var judged = new Dictionary<CandidacyId, EligibilityOutcome>();
        var everybody = enrolment.Candidacies.Where(c => c.CohortId == cohort).OrderBy(c => c.Id);
        for (var found = Portion; found == Portion; )
        {
            var portion = await judging.Judge(policy, everybody.Skip(judged.Count).Take(Portion), ct);
            foreach (var (id, judgement) in portion)
                judged[id] = judgement.Outcome;
            found = portion.Count;
        }
        return judged;
    }

    private static List<(EligibilityOutcome?, int)> Counted(IEnumerable<EligibilityOutcome?> outcomes)
    {
        var counts = outcomes.ToLookup(outcome => outcome);
        return
        [
            .. Enum.GetValues<EligibilityOutcome>()
                .Select(outcome => (EligibilityOutcome?)outcome)
                .Append(null)
                .Select(outcome => (outcome, counts[outcome].Count())),
        ];
    }

    /// <summary>Those who are eligible no more come first, then the others, each in the order of their files.</summary>
    private async Task<List<PolicyMove>> Moves(
        List<CandidacyId> moved,
        Dictionary<CandidacyId, EligibilityOutcome?> before,
        Dictionary<CandidacyId, EligibilityOutcome> after,
        int page,
        CancellationToken ct
    )
    {
        var shown = moved
            .OrderByDescending(id => before[id] == EligibilityOutcome.Eligible)
            .ThenByDescending(id => after[id])
            .ThenBy(id => id.Value)
            .Skip((page - 1) * Size)
            .Take(Size)
            .ToList();
        var names = await (
            from candidacy in enrolment.Candidacies
            where shown.Contains(candidacy.Id)
            join person in people.All on candidacy.PersonId equals person.Id
            select new
            {
                candidacy.Id,
                person.FullName,
                candidacy.Details.FileNumber,
            }
        ).ToDictionaryAsync(one => one.Id, ct);
        return shown.ConvertAll(id => new PolicyMove(
            id,
            names[id].FullName,
            names[id].FileNumber,
            before[id],
            after[id]
        ));
    }
}
