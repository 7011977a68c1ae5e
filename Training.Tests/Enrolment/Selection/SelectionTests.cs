using Training.Application.Cohorts;
using Training.Application.Enrolment.Eligibility.Applications;
using Training.Application.Enrolment.Files;
using Training.Application.Enrolment.Scoring;
using Training.Application.Enrolment.Selection;
using Applicants = Training.Tests.Enrolment.Eligibility.Files;

namespace Training.Tests.Enrolment.Selection;

/// <summary>A selection from its trial to the decision that freezes it (REC-01, REC-04).</summary>
public abstract partial class SelectionTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : SelectionTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : SelectionTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task A_trial_admits_the_best_to_the_seats_and_says_of_everybody_why_and_admits_nobody_yet()
    {
        var given = await app.GivenApplicants(seats: 2, 70, 90, null, 80, 60);

        var trial = await app.Rank(given.Code);

        trial.Last!.ShouldSatisfyAllConditions(
            run => run.State.ShouldBe(SelectionState.Ranked),
            run => run.Applicants.ShouldBe(5),
            run => run.Admitted.ShouldBe(2)
        );
        var lines = await app.Lines(given.Code);
        lines
            .Select(line => (line.Candidacy, line.Why.Outcome, line.Why.Total))
            .ShouldBe([
                (given.Applications[1], SelectionOutcome.Admitted, 90m),
                (given.Applications[3], SelectionOutcome.Admitted, 80m),
                (given.Applications[0], SelectionOutcome.Reserve, 70m),
                (given.Applications[4], SelectionOutcome.Reserve, 60m),
                (given.Applications[2], SelectionOutcome.NotScored, null),
            ]);
        lines[2]
            .Why.Standings.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                standing => standing.Rank.ShouldBe(3),
                standing => standing.Of.ShouldBe(4),
                standing => standing.Seats.ShouldBe(2),
                standing => standing.Reserve.ShouldBe(1),
                standing => standing.Last.ShouldBe(80m)
            );
        (await app.States(given)).ShouldAllBe(state => state == CandidacyState.Applied);
    }

    [Fact]
    public async Task The_page_of_a_cell_names_whom_one_seat_more_or_less_concerns()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90);

        var cell = (await app.Rank(given.Code)).Cells.ShouldHaveSingleItem();

        var names = (await app.Lines(given.Code)).ToDictionary(line => line.Candidacy, line => line.FullName);
        cell.OneMore.ShouldBe(names[given.Applications[0]]);
        cell.OneLess.ShouldBe(names[given.Applications[1]]);
    }

    [Fact]
    public async Task A_decision_admits_exactly_those_who_were_shown_and_freezes_what_it_rests_on()
    {
        var given = await app.GivenApplicants(seats: 2, 70, 90, 80);

        var decided = await app.Decide(given.Code);

        decided.Last!.State.ShouldBe(SelectionState.Decided);
        decided.SeatsLeft.ShouldBe(0);
        (await app.States(given)).ShouldBe([CandidacyState.Applied, CandidacyState.Admitted, CandidacyState.Admitted]);
        var step = await app.Db(db => db.Steps.SingleAsync(s => s.CandidacyId == given.Applications[1]));
        step.Decision.Number.ShouldBe("12/QĐ-SNV");
        var frozen = await app.Db(db => db.Verdicts.Where(v => v.CohortId == given.Cohort).ToListAsync());
        frozen.ShouldAllBe(verdict => verdict.FrozenAt != null);
    }

    [Fact]
    public async Task What_changed_since_it_was_ranked_is_not_decided_by_and_nobody_is_admitted()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90);
        var trial = await app.Rank(given.Code);
        await app.EnterScores(given.Code, GivenScoring.Cell(given.Applications[0], "PV", "95", 1, "70"));

        (
            await app.Send(new DecideSelection(given.Code, trial.Last!.Basis, app.ActOfSelection()))
        ).Errors.ShouldBeEmpty();
        await app.RunDueWork();

        var after = await app.Selection(given.Code);
        after.Last!.IsOld.ShouldBeTrue();
        (await app.States(given)).ShouldAllBe(state => state == CandidacyState.Applied);
        var again = await app.Send(new DecideSelection(given.Code, trial.Last.Basis, app.ActOfSelection()));
        again.Errors.ShouldHaveSingleItem().Code.ShouldBe("selection.moved");
    }

    [Fact]
    public async Task A_second_selection_keeps_the_first_and_fills_only_what_is_left()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90, 80);
        await app.Decide(given.Code);
        await app.GivenSeats(given, seats: 2);

        var second = await app.Decide(given.Code);

        second.Last!.ShouldSatisfyAllConditions(run => run.Number.ShouldBe(2), run => run.Admitted.ShouldBe(1));
        second.Earlier.ShouldHaveSingleItem().Number.ShouldBe(1);
        (await app.States(given)).ShouldBe([CandidacyState.Applied, CandidacyState.Admitted, CandidacyState.Admitted]);
    }

    [Fact]
    public async Task Who_has_no_seats_to_compete_for_or_a_gap_in_the_file_is_not_ranked_among_the_others_and_told_so()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90, 80, 99);
        var stranger = given.Applications[3];
        var elsewhere = new AmendApplication(stranger, 0, "004", Applicants.Filed, "TP-HT", "Xã Ba Vì");
        (await app.Send(elsewhere)).Errors.ShouldBeEmpty();
        (await app.Send(new SetUpFileCheck(given.Code))).Errors.ShouldBeEmpty();
        RequiredDocument[] one = [new("DON", "Đơn", "Form", Required: true, Note: null)];
        (await app.Send(new ChangeFileCheck(given.Code, 0, one, app.Clock.Day()))).Errors.ShouldBeEmpty();
        DocumentFinding[] whole = [.. new[] { given.Applications[0], given.Applications[2], stranger }.Select(Found)];
        (await app.Send(new CheckDocuments(given.Code, whole))).Errors.ShouldBeEmpty();
        await app.RunDueWork();

        await app.Rank(given.Code);

        (await app.Lines(given.Code))
            .ToDictionary(line => line.Candidacy, line => line.Why.Outcome)
            .ShouldBe(
                new Dictionary<CandidacyId, SelectionOutcome>
                {
                    [given.Applications[0]] = SelectionOutcome.Reserve,
                    [given.Applications[1]] = SelectionOutcome.FileIncomplete,
                    [given.Applications[2]] = SelectionOutcome.Admitted,
                    [stranger] = SelectionOutcome.NoQuota,
                },
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task Killed_in_the_middle_it_goes_on_and_admits_nobody_twice_and_nobody_who_has_withdrawn()
    {
        var many = AdmitSelectedHandler.Portion + 2;
        var given = await app.GivenApplicants(seats: many, [.. Enumerable.Range(0, many).Select(i => 99m - i / 10m)]);
        var trial = await app.Rank(given.Code);
        var decide = new DecideSelection(given.Code, trial.Last!.Basis, app.ActOfSelection());
        (await app.Send(decide)).Succeeded(out var work).ShouldBeTrue();

        var killed = (await app.Claim(work))!;
        (await app.Portion(killed)).Succeeded(out var first).ShouldBeTrue();
        var score = GivenScoring.Cell(given.Applications[^1], "PV", "99", 1, "70");
        var meanwhile = await app.Send(new EnterScores(given.Code, [score]));
        var gone = new WithdrawTrainees([given.Applications[^1]], new(app.Clock.Day(), Decision.None, "Rút hồ sơ"));
        (await app.Send(gone)).Errors.ShouldBeEmpty();
        await app.LetAnHourPass(); // the lease of the killed one lapses
        await app.Sweep();
        await app.LetAnHourPass();
        await app.RunDueWork();

        first.ShouldBe(new Progress(AdmitSelectedHandler.Portion, many));
        meanwhile.Errors.ShouldHaveSingleItem().Code.ShouldBe("selection.frozen");
        (await app.Selection(given.Code)).Last!.State.ShouldBe(SelectionState.Decided);
        (await app.States(given))
            .CountBy(state => state)
            .ShouldBe([new(CandidacyState.Admitted, many - 1), new(CandidacyState.Withdrawn, 1)], ignoreOrder: true);
        var steps = await app.Db(db => db.Steps.Where(s => given.Applications.Contains(s.CandidacyId)).CountAsync());
        steps.ShouldBe(many);
    }

    [Fact]
    public async Task Without_policy_plan_or_seats_it_says_what_is_missing()
    {
        var code = await app.CodeOf(await app.GivenCohort());

        var refused = await app.Send(new RunSelection(code, GivenSelection.Seed));

        refused.Errors.ShouldHaveSingleItem().Code.ShouldBe("selection.no_policy");
    }

    private static DocumentFinding Found(CandidacyId applicant) => new(applicant, "DON", 0, DocumentState.Present);
}
