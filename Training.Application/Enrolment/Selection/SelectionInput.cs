using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Files;
using Training.Application.Enrolment.Scoring;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Selection;

/// <summary>Everything that a selection is made from, as it is now, in a few queries.</summary>
internal sealed class SelectionInput(
    IEnrolmentDb enrolment,
    IEligibilityDb eligibility,
    ApplicantScores scores,
    WholeFiles files,
    SeatsLeft seats,
    IPeopleDirectory people
)
{
    /// <summary>What is missing before anybody can be ranked; null: nothing.</summary>
    public async Task<Error?> WhyNot(CohortId cohort, CancellationToken ct) =>
        await PolicyOf(cohort, ct) is null ? SelectionErrors.NoPolicy
        : await scores.PlanOf(cohort, ct) is null ? SelectionErrors.NoPlan
        : (await seats.Of(cohort, ct)).Count == 0 ? SelectionErrors.NoQuota
        : null;

    public async Task<Result<Applicants>> Read(SelectionRun run, CancellationToken ct)
    {
        if (await WhyNot(run.CohortId, ct) is { } missing)
            return missing;

        var policy = (await PolicyOf(run.CohortId, ct))!;
        var plan = (await scores.PlanOf(run.CohortId, ct))!;
        var quota = await seats.Of(run.CohortId, ct);
        var cells = new QuotaCells(quota.Keys);
        var judged = await eligibility
            .Verdicts.Where(verdict => verdict.CohortId == run.CohortId)
            .Select(verdict => new { verdict.CandidacyId, verdict.Outcome }) // not the answers, which are most of a verdict
            .ToDictionaryAsync(verdict => verdict.CandidacyId, verdict => (EligibilityOutcome?)verdict.Outcome, ct);
        var gaps = await files.WithGaps(run.CohortId, ct);
        var scored = (await scores.Of(run.CohortId, plan.Terms, ct)).ToDictionary(one => one.Id);
        var all = new List<RankedApplicant>(scored.Count);
        await foreach (var one in Applications(run.CohortId).WithCancellation(ct))
        {
            if (!scored.Remove(one.Id, out var known)) // so that what is no longer needed is not kept
                continue; // came in while this was read: whoever decides finds another basis
            var total = plan.Terms.Total(known.Scores);
            var left = WhyLeft(judged.GetValueOrDefault(one.Id), gaps.Contains(one.Id), total);
            var contender = left is null
                ? new Contender(
                    one.Id,
                    total.Value!.Value,
                    plan.Terms.TiesOf(known),
                    Contender.LotOf(run.Seed, one.Id),
                    cells.Of(one.Unit, one.Post, one.FieldOfStudy)
                )
                : null;
            all.Add(new(one.Id, left, contender));
        }
        return new Applicants(policy.Number, plan.Number, run.Seed, quota, all);
    }

    private Task<EligibilityPolicy?> PolicyOf(CohortId cohort, CancellationToken ct) =>
        eligibility.Policies.AsNoTracking().InForceOf(cohort, ct);

    private IAsyncEnumerable<Application> Applications(CohortId cohort) =>
        (
            from candidacy in enrolment.Candidacies
            where candidacy.CohortId == cohort && candidacy.State == CandidacyState.Applied
            join person in people.All on candidacy.PersonId equals person.Id
            orderby candidacy.Id
            select new Application(candidacy.Id, candidacy.Details.Unit, candidacy.Details.Post, person.FieldOfStudy)
        ).AsAsyncEnumerable();

    private static SelectionOutcome? WhyLeft(EligibilityOutcome? judged, bool hasGap, TotalScore total) =>
        judged switch
        {
            EligibilityOutcome.NotEligible => SelectionOutcome.NotEligible,
            EligibilityOutcome.Incomplete or null => SelectionOutcome.Unclear,
            _ when hasGap => SelectionOutcome.FileIncomplete,
            _ => total.Outcome switch
            {
                ScoreOutcome.Scored => null,
                ScoreOutcome.Absent => SelectionOutcome.Absent,
                ScoreOutcome.BelowLeast => SelectionOutcome.BelowLeast,
                _ => SelectionOutcome.NotScored,
            },
        };

    private sealed record Application(CandidacyId Id, UnitId? Unit, string? Post, string? FieldOfStudy);
}
