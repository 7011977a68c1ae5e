using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Files;
using Training.Application.Enrolment.Rechecks;
using Training.Application.Enrolment.Scoring;
using Training.Application.Enrolment.Selection;
using Training.Tests.Enrolment.Eligibility;
using Training.Tests.Enrolment.Selection;
using static Training.Tests.Enrolment.Rechecks.GivenRechecks;

namespace Training.Tests.Enrolment.Rechecks;

/// <summary>Complaints about a decided selection, from the day they come in to the answer that stays (REC-01, EXM-13, P19).</summary>
public abstract partial class RecheckTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : RecheckTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : RecheckTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task An_upheld_case_leads_to_a_seat_by_the_further_selection_and_leaves_the_decided_one_as_it_was()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90, 80);
        var wronged = given.Applications[0];
        await app.Decide(given.Code);
        var decided = await LinesOf(wronged);

        var id = await app.GivenRecheck(wronged);
        await app.Uphold(id, Interview(wronged, "95"));

        (await LinesOf(wronged)).ShouldBe(decided);
        (await app.States(given)).ShouldBe([CandidacyState.Applied, CandidacyState.Admitted, CandidacyState.Applied]);
        var upheld = await app.Recheck(given.Code, id);
        upheld.Corrections.ShouldHaveSingleItem().ShouldBe(new(CorrectionKind.Score, "PV", "70", "95"));
        upheld.Before!.Outcome.ShouldBe(EligibilityOutcome.Eligible);
        (await app.Application(given.Code, wronged)).Verdict!.FrozenAt.ShouldNotBeNull();

        await app.GivenSeats(given, seats: 2);
        (await app.Decide(given.Code)).Last!.Number.ShouldBe(2);

        (await app.States(given)).ShouldBe([CandidacyState.Admitted, CandidacyState.Admitted, CandidacyState.Applied]);
        (await LinesOf(wronged)).ShouldBe([.. decided, (2, SelectionOutcome.Admitted, 95m)]);
    }

    [Fact]
    public async Task What_papers_show_and_which_are_there_is_put_right_and_judged_again_and_the_old_verdict_is_kept()
    {
        var given = await app.GivenPapers();
        var (wronged, key) = (given.Applications[0], await app.PapersOf(given));
        var id = await app.GivenRecheck(wronged, "Hồ sơ có văn bằng hai và đơn.");

        await app.Uphold(
            id,
            WantedCorrections.None with
            {
                Conditions = [new(wronged, key, Met: true, "Văn bằng hai số 12")],
                Documents = [new(wronged, "DON", 0, DocumentState.Present)],
            }
        );

        var upheld = await app.Recheck(given.Code, id);
        upheld
            .Corrections.Select(one => (one.Kind, one.Before, one.After, one.Reason))
            .ShouldBe([
                (CorrectionKind.Condition, "Unknown", "Met", "Văn bằng hai số 12"),
                (CorrectionKind.Document, "Missing", "Present", null),
            ]);
        upheld.Before!.Outcome.ShouldBe(EligibilityOutcome.Incomplete);
        upheld.Before.Paths[0].Lines.Single(line => line.Key == key).Answer!.State.ShouldBe(ConditionState.Unknown);
        (await app.Application(given.Code, wronged)).Verdict!.Outcome.ShouldBe(EligibilityOutcome.Eligible);
        await app.GivenSeats(given, seats: 2);
        await app.Decide(given.Code);
        (await app.States(given)).ShouldAllBe(state => state == CandidacyState.Admitted);
    }

    [Fact]
    public async Task Nothing_is_corrected_without_a_case_by_a_rejected_one_or_of_anybody_else()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90, 80);
        var (wronged, other) = (given.Applications[0], given.Applications[2]);
        await app.Decide(given.Code);
        var before = await Standing(given);
        var id = await app.GivenRecheck(wronged);

        var without = await app.Send(new EnterScores(given.Code, Interview(wronged, "95").Scores));
        var rejected = await Decided(Rejection(id) with { Corrections = Interview(wronged, "95") });
        var foreign = await Decided(Upholding(id, Interview(other, "95", was: "80")));
        var unreadable = await Decided(Upholding(id, Interview(wronged, "tốt")));

        without.Errors.ShouldHaveSingleItem().Code.ShouldBe("selection.frozen");
        rejected.ShouldHaveSingleItem().Code.ShouldBe("rechecks.rejected_corrects");
        foreign.ShouldHaveSingleItem().Code.ShouldBe("rechecks.other_application");
        unreadable.ShouldHaveSingleItem().Code.ShouldBe("scoring.unreadable");
        (await app.Recheck(given.Code, id)).State.ShouldBe(RecheckState.Open);
        (await Standing(given)).ShouldBe(before);
    }

    [Fact]
    public async Task Whoever_entered_a_score_does_not_correct_it_and_is_told_who_may_and_can_still_reject()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90);
        await app.Decide(given.Code);
        var id = await app.GivenRecheck(given.Applications[0]);
        var owner = (await app.Recheck(given.Code, id)).OwnerName;
        var command = Upholding(id, Interview(given.Applications[0], "95"));

        var own = await app.Send(command);
        await app.Db(db =>
            db.Accounts.ExecuteUpdateAsync(a => a.SetProperty(x => x.DisabledAt, app.Clock.GetUtcNow()))
        );
        var alone = await app.Send(command);
        var rejected = await app.Send(Rejection(id));

        var refusal = own.Errors.ShouldHaveSingleItem();
        refusal.Code.ShouldBe("rechecks.own_score");
        $"{refusal.Facts.Single(fact => fact.Name == "others").Value}".ShouldContain(owner!);
        alone.Errors.ShouldHaveSingleItem().Code.ShouldBe("rechecks.nobody_else");
        rejected.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_who_answer_at_once_one_does_and_the_other_is_told()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90);
        await app.Decide(given.Code);
        var id = await app.GivenRecheck(given.Applications[0]);
        var upholding = Upholding(id, Interview(given.Applications[0], "95"));

        var both = await Task.WhenAll(app.SendBy(Reviewer, upholding), app.SendBy("Người khác", Rejection(id)));

        both.Count(one => one.Errors.Count == 0).ShouldBe(1);
        var refusal = both.SelectMany(one => one.Errors).ShouldHaveSingleItem();
        (refusal.Code, refusal.Kind).ShouldBe(("rechecks.closed", ErrorKind.Conflict));
        var shown = await app.Recheck(given.Code, id);
        shown.Corrections.Count.ShouldBe(shown.State == RecheckState.Upheld ? 1 : 0);
        var score = await app.Db(db => db.Scores.SingleAsync(one => one.CandidacyId == given.Applications[0]));
        score.Value.ShouldBe(shown.State == RecheckState.Upheld ? 95 : 70);
    }

    [Fact]
    public async Task Of_whoever_has_a_seat_an_upheld_case_moves_neither_the_score_nor_the_verdict()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90);
        var admitted = given.Applications[1];
        await app.Decide(given.Code);
        var before = (await app.Application(given.Code, admitted)).Verdict!.JudgedAt;
        var id = await app.GivenRecheck(admitted);

        var scored = await Decided(Upholding(id, Interview(admitted, "95", was: "90")));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Uphold(id);

        scored.ShouldHaveSingleItem().Code.ShouldBe("scoring.decided");
        (await app.Recheck(given.Code, id)).Before.ShouldBeNull();
        (await app.Application(given.Code, admitted)).Verdict!.JudgedAt.ShouldBe(before);
    }

    private static DecideRecheck Upholding(RecheckId id, WantedCorrections corrections) =>
        new(id, 0, Upheld: true, "Điểm đúng là 95.", corrections);

    private async Task<IReadOnlyList<Error>> Decided(DecideRecheck command) =>
        (await app.SendBy(Reviewer, command)).Errors;

    private Task<List<(int, SelectionOutcome, decimal?)>> LinesOf(CandidacyId application) =>
        app.Db(async db =>
        {
            var lines =
                from line in db.SelectionLines
                where line.CandidacyId == application
                join run in db.Selections on line.RunId equals run.Id
                orderby run.Number
                select new
                {
                    run.Number,
                    line.Outcome,
                    line.Total,
                };
            return (await lines.ToListAsync()).ConvertAll(one => (one.Number, one.Outcome, one.Total));
        });

    private Task<List<(decimal?, int)>> Standing(Selected given) =>
        app.Db(async db =>
            (
                await db.Scores.Where(one => one.CohortId == given.Cohort).OrderBy(one => one.CandidacyId).ToListAsync()
            ).ConvertAll(one => (one.Value, one.Version))
        );
}
