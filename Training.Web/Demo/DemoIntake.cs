using Training.Application.Cohorts;
using Training.Application.Common;
using Training.Application.Enrolment.Eligibility.Policies;
using Training.Application.Enrolment.Files;
using Training.Application.Enrolment.Scoring;
using Training.Application.People.Contracts;
using Training.Infrastructure.Seeding.Demo;

namespace Training.Web.Demo;

/// <summary>
/// A cohort for which a thousand apply and 250 are chosen: its quota, conditions, scoring plan and documents are published, and
/// the list of applicants comes in.
/// </summary>
internal sealed class DemoIntake(DemoHand hand, IUnitCatalogue units, DemoEnrolment enrolment, DemoCohort cohort)
{
    private const int Applicants = 1000;
    private const int Seed = 1954;

    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Quota = SeedFile.Rows("demo/quota.csv");

    /// <summary>Everybody who applies.</summary>
    /// <param name="after">The list of the cohort before.</param>
    public SampleList List(SampleList after) =>
        new(Applicants, Seed, cohort.FilingFrom, cohort.FilingTo)
        {
            After = after,
            Intake = new(cohort.Code, [.. Quota.Select(cell => cell["unit"]).Distinct()]),
        };

    public void Enter(DemoDiary diary, SampleList list, CancellationToken ct)
    {
        Func<Task<IReadOnlyList<Error>>>[] announced =
        [
            () => enrolment.Plan(cohort, ct),
            () => SetQuota(ct),
            () => SetConditions(ct),
            () => SetScoring(ct),
            async () => (await hand.Act(DemoPeople.Hr, new SetUpFileCheck(cohort.Code), ct)).Errors,
        ];
        foreach (var act in announced)
            diary.On(cohort.Announced, act);
        diary.On(
            cohort.Listed,
            () => enrolment.Import(cohort, list, ct),
            $"importing {Applicants:n0} made-up applications to {cohort.Code}"
        );
    }

    private async Task<IReadOnlyList<Error>> SetQuota(CancellationToken ct)
    {
        var shown = await hand.Act(DemoPeople.Hr, new ShowCohort(cohort.Code), ct);
        if (!shown.Succeeded(out var view))
            return shown.Errors;
        var known = (await units.All(ct))
            .Where(unit => unit.Level == UnitLevel.Commune && unit.IsValidOn(cohort.FilingTo))
            .ToLookup(unit => unit.Name, unit => unit.Id);
        var cells = Quota.Select(cell => new QuotaSeats(
            known[cell["unit"]].Single(),
            cell["post"],
            cell["field"],
            int.Parse(cell["seats"], provider: null)
        ));
        return (await hand.Act(DemoPeople.Hr, new ChangeQuotas(cohort.Code, [.. cells], view.Version), ct)).Errors;
    }

    /// <summary>The conditions of the pilot, with which a draft begins.</summary>
    private async Task<IReadOnlyList<Error>> SetConditions(CancellationToken ct)
    {
        var drafted = await hand.Act(DemoPeople.Hr, new DraftPolicy(cohort.Code), ct);
        if (!drafted.Succeeded(out var number))
            return drafted.Errors;
        var decision = cohort.Decided(2, cohort.Announced);
        return (
            await hand.Act(DemoPeople.Hr, new PutPolicyInForce(cohort.Code, number, Version: 0, decision), ct)
        ).Errors;
    }

    private async Task<IReadOnlyList<Error>> SetScoring(CancellationToken ct)
    {
        var drafted = await hand.Act(DemoPeople.Hr, new DraftScoringPlan(cohort.Code), ct);
        return drafted.Errors.Count > 0
            ? drafted.Errors
            : (await hand.Act(DemoPeople.Hr, new PutScoringPlanInForce(cohort.Code, Version: 0), ct)).Errors;
    }
}
