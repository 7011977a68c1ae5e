using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Training.Application.Enrolment.Scoring;
using static Training.Tests.Support.GivenScoring;

namespace Training.Tests.Enrolment.Scoring;

/// <summary>Scores as they are entered cell by cell, by several people at once.</summary>
public abstract class EnterScoresTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : EnterScoresTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : EnterScoresTests(app), IClassFixture<PostgresApp>;

    private static readonly string[] Names = ["Hoàng An", "Trần Bình", "Lê Dung"];

    [Fact]
    public async Task Each_cell_is_decided_by_itself()
    {
        var (code, people) = await Applicants(3);
        await app.EnterScores(code, Cell(people[0], "PV", "70"), Cell(people[1], "PV", "60"));

        var outcomes = await app.EnterScores(
            code,
            Cell(people[0], "PV", "75", read: 1, was: "70"),
            Cell(people[1], "PV", "65"), // as if nothing stood there
            Cell(people[2], "PV", "101"),
            Cell(people[0], "KQHT", "7.25"),
            Cell(people[1], "KQHT", "v"),
            Cell(people[2], "UT", "1,5"),
            Cell(people[1], "PV", "60"),
            Cell(people[2], "THI", "5"),
            Cell(CandidacyId.New(app.Clock.GetUtcNow()), "PV", "5")
        );

        outcomes
            .Select(one => (one.Change, one.Refusal?.Code))
            .ShouldBe([
                (ScoreChange.Changed, null),
                (ScoreChange.Conflict, null),
                (ScoreChange.Refused, "scoring.above_scale"),
                (ScoreChange.New, null),
                (ScoreChange.New, null),
                (ScoreChange.Refused, "scoring.group_not_whole"),
                (ScoreChange.Same, null),
                (ScoreChange.Refused, "scoring.cell_unknown"),
                (ScoreChange.Refused, "scoring.cell_unknown"),
            ]);
        (outcomes[1].Before, outcomes[1].Version).ShouldBe((ScoreValue.Of(60), 1));
        (await Totals(code)).ShouldBe([
            new(ScoreOutcome.Scored, 73.75m, null),
            new(ScoreOutcome.Absent, null, "KQHT"),
            new(ScoreOutcome.Missing, null, "KQHT"),
        ]);
    }

    [Fact]
    public async Task A_cell_that_was_not_touched_leaves_what_somebody_wrote_meanwhile()
    {
        var (code, people) = await Applicants(1);
        await app.EnterScores(code, Cell(people[0], "PV", "70"));
        await app.EnterScores(code, Cell(people[0], "PV", "75", read: 1, was: "70"));

        var outcomes = await app.EnterScores(code, Cell(people[0], "PV", "70", read: 1, was: "70"));

        outcomes[0].Change.ShouldBe(ScoreChange.Old);
        (await app.Db(db => db.Scores.SingleAsync(one => one.CandidacyId == people[0]))).Value.ShouldBe(75);
    }

    [Fact]
    public async Task A_score_that_was_cleared_goes_on_counting_its_versions_and_the_trail_keeps_both_values()
    {
        var (code, people) = await Applicants(1);
        await app.EnterScores(code, Cell(people[0], "PV", "70"));
        await app.EnterScores(code, Cell(people[0], "PV", "", read: 1, was: "70"));

        (await app.EnterScores(code, Cell(people[0], "PV", "80")))[0].Change.ShouldBe(ScoreChange.Conflict);
        (await app.EnterScores(code, Cell(people[0], "PV", "80", read: 2)))[0].Change.ShouldBe(ScoreChange.New);

        var person = await app.Db(db =>
            db.Candidacies.Where(c => c.Id == people[0]).Select(c => c.PersonId).SingleAsync()
        );
        var trail = await app.Db(db =>
            db.AuditEntries.Where(one => one.SubjectType == "score" && one.PersonId == person)
                .OrderBy(one => one.Sequence)
                .Select(one => one.Changes)
                .ToListAsync()
        );
        trail.Count.ShouldBe(2);
        trail[0].ShouldContain("\"value\":[7000,null]");
    }

    [Fact]
    public async Task Nothing_is_entered_without_a_plan_nor_after_it_was_decided_about_somebody()
    {
        var cohort = await app.GivenCohort();
        var code = await app.CodeOf(cohort);
        var person = await app.GivenCandidacy(cohort, await app.GivenPerson());
        (await app.Send(new EnterScores(code, [Cell(person, "PV", "70")])))
            .Errors[0]
            .Code.ShouldBe("scoring.plan_missing");
        await app.GivenScoringPlan(code);
        await app.EnterScores(code, Cell(person, "PV", "70"));
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().Date);
        (await app.Send(new AdmitCandidates([person], new Act(today, Decision.None)))).Errors.ShouldBeEmpty();

        var outcomes = await app.EnterScores(code, Cell(person, "PV", "90", read: 1, was: "70"));

        outcomes[0].Refusal!.Code.ShouldBe("scoring.decided");
    }

    [Fact]
    public async Task A_component_with_scores_keeps_its_scale_and_another_code_has_another()
    {
        var (code, people) = await Applicants(1);
        await app.EnterScores(code, Cell(people[0], "PV", "70"));
        await app.Send(new DraftScoringPlan(code));
        var draft = (await app.Scoring(code)).Draft!;

        var rescaled = await PutInForce("PV");
        rescaled
            .Errors[0]
            .ShouldSatisfyAllConditions(
                error => error.Code.ShouldBe("scoring.scale_in_use"),
                error => error.Facts.ShouldContain(new Fact("entered", 1))
            );
        (await PutInForce("PV2")).Errors.ShouldBeEmpty();
        (await Totals(code)).ShouldBe([new(ScoreOutcome.Missing, null, "KQHT")]);

        async Task<Result<int>> PutInForce(string component)
        {
            var version = (await app.Scoring(code)).Draft!.Version;
            var terms = draft.Terms with
            {
                Components = [draft.Terms.Components[0], new(component, "Phỏng vấn", "Interview", 50, 10)],
                Ties = [new(TieRule.Component, component)],
            };
            (await app.Send(new ChangeScoringPlan(code, version, terms))).Succeeded(out version).ShouldBeTrue();
            return await app.Send(new PutScoringPlanInForce(code, version));
        }
    }

    [Fact]
    public async Task What_totals_and_ties_are_computed_from_is_read_for_the_whole_cohort()
    {
        var cohort = await app.GivenCohort();
        var code = await app.CodeOf(cohort);
        await app.GivenScoringPlan(code);
        var filed = new CandidacyDetails { FiledOn = new DateOnly(2026, 10, 2) };
        var details = GivenPeople.Details("Lê Ánh") with { DegreeGrade = DegreeGrade.VeryGood };
        var one = await app.GivenCandidacy(cohort, await app.GivenPerson(details), filed);
        var other = await app.GivenCandidacy(cohort, await app.GivenPerson());
        await app.EnterScores(code, Cell(one, "PV", "70"), Cell(one, "KQHT", "8"), Cell(one, "UT", "2"));
        var terms = (await app.Scoring(code)).InForce!.Terms;

        var read = await app.Use<ApplicantScores, IReadOnlyList<ScoredApplicant>>(scores =>
            scores.Of(cohort, terms, default)
        );

        var scored = read.Single(applicant => applicant.Id == one);
        terms.Total(scored.Scores).Value.ShouldBe(75);
        terms.TiesOf(scored).ShouldBe([2, -70, -3, filed.FiledOn.Value.DayNumber, -details.Birth.Date.DayNumber]);
        read.Single(applicant => applicant.Id == other).Scores.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_plain_form_saves_what_was_changed_and_says_at_the_cell_what_was_not()
    {
        var (code, people) = await Applicants(2);
        var page = await TestPage.Open(app.CreateClient(), $"/cohorts/{code}/scores");
        await app.EnterScores(code, Cell(people[0], "PV", "70"));

        var answer = await page.SubmitForm("#scores", (Name(people[0], "PV"), "75"), (Name(people[1], "PV"), "60,5"));

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text(".why").ShouldBe("Test vừa ghi 70. Bạn gõ 75, chưa lưu; lưu lần nữa để thay.");
        answer.Value($"#s-{people[0]}-PV").ShouldBe("75");
        answer.Value($"#s-{people[1]}-PV").ShouldBe("60,5");
        var saved = await answer.SubmitForm("#scores", (Name(people[0], "PV", "1|70"), "75"));
        saved.Text(".flash").ShouldContain("Đã lưu 1 điểm");
        saved.Value($"#s-{people[0]}-PV").ShouldBe("75");
        (await TestPage.Open(app.CreateClient(), $"/cohorts/{code}/scores?show=Missing"))
            .Texts("tbody th")
            .Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_leadership_reads_scores_and_enters_none()
    {
        var (code, people) = await Applicants(1);
        await app.EnterScores(code, Cell(people[0], "PV", "70"));
        using var leader = await app.SignedIn(Role.Leadership);

        var page = await TestPage.Open(leader, $"/cohorts/{code}/scores");

        page.Text("tbody .val").ShouldBeEmpty(); // of the study results
        page.Text("tbody").ShouldContain("70");
        page.Texts("tbody input").ShouldBeEmpty();
    }

    private static string Name(CandidacyId candidacy, string column, string read = "0|") =>
        $"score|{candidacy}|{column}|{read}";

    /// <summary>In the order of their names.</summary>
    private async Task<IReadOnlyList<TotalScore>> Totals(string code)
    {
        (await app.Send(new ShowScores(code))).Succeeded(out var view).ShouldBeTrue();
        return [.. view!.Lines.Items.Select(line => line.Total)];
    }

    private async Task<(string Code, IReadOnlyList<CandidacyId> People)> Applicants(int count)
    {
        var cohort = await app.GivenCohort();
        var code = await app.CodeOf(cohort);
        await app.GivenScoringPlan(code);
        var people = new List<CandidacyId>();
        foreach (var name in Names.Take(count))
            people.Add(await app.GivenCandidacy(cohort, await app.GivenPerson(GivenPeople.Details(name))));
        return (code, people);
    }
}
