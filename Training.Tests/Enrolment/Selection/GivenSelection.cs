using MediatR;
using Training.Application.Cohorts;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Eligibility.Conditions;
using Training.Application.Enrolment.Scoring;
using Training.Application.Enrolment.Selection;
using Training.Tests.Enrolment.Eligibility;
using Applicants = Training.Tests.Enrolment.Eligibility.Files;

namespace Training.Tests.Enrolment.Selection;

/// <summary>A cohort that can be selected: policy, plan, seats, applicants with scores.</summary>
internal static class GivenSelection
{
    public const string Post = "VP-TK";
    public const string Seed = "9/11/2026, ball 42";

    private static readonly ScoringTerms OneScore = new(
        [new("PV", "Phỏng vấn", "Interview", 100, 100)],
        Scale: 100,
        Decimals: 1,
        [new(TieRule.FiledEarlier)]
    );

    /// <summary>
    /// So many seats of one unit for one post, and applicants with these interview scores, each filed a day later; null: no score
    /// yet.
    /// </summary>
    public static async Task<Selected> GivenApplicants(this TestApp app, int seats, params decimal?[] scores)
    {
        var (cohort, code) = await app.GivenJudgedCohort(Math.Max(40, seats));
        var unit = await app.UnitOfSelection();
        (
            await app.Send(new ChangeQuotas(code, [new(unit, Post, null, seats)], await app.VersionOf(cohort)))
        ).Errors.ShouldBeEmpty();
        var ids = new List<CandidacyId>();
        foreach (var (i, _) in scores.Index())
        {
            var person = Applicants.Good with { Email = $"{Guid.NewGuid():n}@example.vn" };
            ids.Add(await app.GivenApplication(cohort, person, Filed(unit, i)));
        }
        await app.GivenPolicy(code, Anyone);
        await app.GivenScoringPlan(code, OneScore);
        await app.EnterScores(
            code,
            [
                .. scores
                    .Index()
                    .Where(one => one.Item is not null)
                    .Select(one => GivenScoring.Cell(ids[one.Index], "PV", $"{one.Item}")),
            ]
        );
        return new(cohort, code, unit, ids);
    }

    public static CandidacyDetails Filed(UnitId unit, int day) =>
        Applicants.Application with
        {
            Unit = unit,
            Post = Post,
            FileNumber = $"{day + 1:000}",
            FiledOn = Applicants.Filed.AddDays(day),
        };

    public static Task<UnitId> UnitOfSelection(this TestApp app) =>
        app.Db(db => db.Units.Where(u => u.Name == "Xã Ba Vì").Select(u => u.Id).FirstAsync());

    public static Task<int> VersionOf(this TestApp app, CohortId cohort) =>
        app.Db(db => db.Cohorts.Where(c => c.Id == cohort).Select(c => c.Version).SingleAsync());

    /// <summary>So many seats of its one cell from now on.</summary>
    public static async Task GivenSeats(this TestApp app, Selected given, int seats)
    {
        QuotaSeats[] quota = [new(given.Unit, Post, null, seats)];
        var change = new ChangeQuotas(given.Code, quota, await app.VersionOf(given.Cohort));
        (await app.Send(change)).Errors.ShouldBeEmpty();
    }

    /// <summary>Where each applicant stands.</summary>
    public static async Task<IReadOnlyList<CandidacyState>> States(this TestApp app, Selected given)
    {
        var states = await app.Db(db =>
            db.Candidacies.Where(c => c.CohortId == given.Cohort).ToDictionaryAsync(c => c.Id, c => c.State)
        );
        return [.. given.Applications.Select(id => states[id])];
    }

    /// <summary>What is said against any request.</summary>
    public static async Task<IReadOnlyList<Error>> Errors(this TestApp app, IBaseRequest request)
    {
        var outcome = (await app.Use<ISender, object?>(sender => sender.Send((object)request)))!;
        return (IReadOnlyList<Error>)outcome.GetType().GetProperty(nameof(Result<int>.Errors))!.GetValue(outcome)!;
    }

    /// <summary>A trial with all its work done.</summary>
    public static async Task<SelectionView> Rank(this TestApp app, string code)
    {
        (await app.Send(new RunSelection(code, Seed))).Errors.ShouldBeEmpty();
        await app.RunDueWork();
        return await app.Selection(code);
    }

    /// <summary>A selection by decision, with everybody admitted.</summary>
    public static async Task<SelectionView> Decide(this TestApp app, string code)
    {
        var trial = await app.Rank(code);
        (await app.Send(new DecideSelection(code, trial.Last!.Basis, app.ActOfSelection()))).Errors.ShouldBeEmpty();
        await app.RunDueWork();
        return await app.Selection(code);
    }

    public static async Task<SelectionView> Selection(this TestApp app, string code)
    {
        (await app.Send(new ShowSelection(code))).Succeeded(out var view).ShouldBeTrue();
        return view!;
    }

    public static async Task<IReadOnlyList<SelectedLine>> Lines(this TestApp app, string code)
    {
        (await app.Send(new ListSelected(code))).Succeeded(out var lines).ShouldBeTrue();
        return lines!.Items;
    }

    public static Act ActOfSelection(this TestApp app) =>
        new(app.Clock.Day(), new Decision("12/QĐ-SNV", app.Clock.Day(), "Trần Thu Hương"));

    /// <summary>Whoever has a degree is eligible.</summary>
    public static PolicyContent Anyone =>
        PolicyFile.Example with
        {
            Common = [],
            Paths = [PolicyFile.Example.Paths[0] with { Conditions = [new DegreeAtLeast { Rule = "ELG-02" }] }],
        };
}

internal sealed record Selected(CohortId Cohort, string Code, UnitId Unit, IReadOnlyList<CandidacyId> Applications);
