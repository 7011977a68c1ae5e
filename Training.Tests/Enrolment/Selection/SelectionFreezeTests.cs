using MediatR;
using Training.Application.Cohorts;
using Training.Application.Enrolment.Allocation;
using Training.Application.Enrolment.Eligibility.Applications;
using Training.Application.Enrolment.Eligibility.Policies;
using Training.Application.Enrolment.Files;
using Training.Application.Enrolment.Imports;
using Training.Application.Enrolment.Scoring;
using Training.Application.Enrolment.Scoring.Workbook;
using Training.Application.Enrolment.Selection;
using Training.Application.People;
using Training.Tests.Enrolment.Eligibility;
using static Training.Tests.Imports.Lists;

namespace Training.Tests.Enrolment.Selection;

/// <summary>What a decided selection rests on stays as it is, and nobody comes into its cohort beside it.</summary>
public abstract class SelectionFreezeTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : SelectionFreezeTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : SelectionFreezeTests(app), IClassFixture<PostgresApp>;

    private const string Header = "Họ và tên;Ngày sinh;Số CCCD;Trình độ;Xếp loại";

    [Fact]
    public async Task Once_decided_scores_plan_policy_files_findings_and_applications_stay_as_they_are()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90);
        (await app.Send(new SetUpFileCheck(given.Code))).Errors.ShouldBeEmpty();
        (await app.Send(new ChangeFileCheck(given.Code, 0, [], app.Clock.Day()))).Errors.ShouldBeEmpty();
        await app.Decide(given.Code);
        var waits = given.Applications[0];
        var draft = new DraftPlace(given.Code, 1, 1);

        IBaseRequest[] edits =
        [
            new EnterScores(given.Code, [GivenScoring.Cell(waits, "PV", "99", 1, "70")]),
            new CommitScoreWorkbook(given.Code, Plan: null),
            new DraftScoringPlan(given.Code),
            new ChangeScoringPlan(given.Code, 1, UsualTerms.By(null)),
            new PutScoringPlanInForce(given.Code, 1),
            new DraftPolicy(given.Code),
            new RemovePath(draft, "A"),
            new PutPolicyInForce(given.Code, 1, 1, Decision.None),
            new SetUpFileCheck(given.Code),
            new ChangeFileCheck(given.Code, 1, UsualDocuments.All, app.Clock.Day()),
            new CheckDocuments(given.Code, [new(waits, "DON", 0, DocumentState.Present)]),
            new SettleCondition(waits, "any", Met: true, "Sổ hộ khẩu"),
            new AmendApplication(waits, 0, "9", null, null, null),
        ];

        foreach (var edit in edits)
            (await app.Errors(edit)).ShouldHaveSingleItem($"{edit}").Code.ShouldBe("selection.frozen", $"{edit}");
    }

    [Fact]
    public async Task A_corrected_personal_file_is_saved_and_leaves_the_frozen_verdict()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90);
        await app.Decide(given.Code);
        var before = (await app.Application(given.Code, given.Applications[0])).Verdict!;

        var person = await app.PersonOf(given.Applications[0]);
        (await app.Send(new OpenPersonFile(person))).Succeeded(out var open).ShouldBeTrue();
        var form = open!.Form with { Residence = "tỉnh Nam Định" };
        (await app.Send(new ChangePerson(person, open.Version, form))).Errors.ShouldBeEmpty();
        await app.RunDueWork();

        var after = (await app.Application(given.Code, given.Applications[0])).Verdict.ShouldNotBeNull();
        (after.JudgedAt, after.FrozenAt).ShouldBe((before.JudgedAt, before.FrozenAt));
    }

    [Fact]
    public async Task An_import_neither_changes_nor_takes_back_an_application_that_was_decided_by()
    {
        var given = await app.GivenApplicants(seats: 1, 70);
        var (name, number) = (NewName(), NewNumber());
        var import = await app.Import(given.Cohort, [Header, $"{name};05/02/1995;{number};Đại học;Khá"]);
        await app.Commit(import);
        await app.Decide(given.Code);

        await app.Undo(import);
        var changed = await app.Import(
            given.Cohort,
            [$"{Header};Số hồ sơ", $"{name};05/02/1995;{number};Đại học;Khá;HS-99"]
        );
        await app.Commit(changed);

        (await app.Row(import, 2)).Undo.ShouldBe(RowUndo.Kept);
        var row = await app.Db(db => db.ImportRows.SingleAsync(r => r.ImportId == changed));
        (row.Result, row.Reason).ShouldBe((RowResult.Refused, "selection.frozen"));
    }

    [Fact]
    public async Task A_trial_keeps_nobody_from_taking_an_import_back_and_is_old_then()
    {
        var given = await app.GivenApplicants(seats: 1, 70);
        var import = await app.Import(given.Cohort, [Header, $"{NewName()};05/02/1995;{NewNumber()};Đại học;Khá"]);
        await app.Commit(import);
        var trial = await app.Rank(given.Code);

        await app.Undo(import);

        (await app.Lines(given.Code)).ShouldHaveSingleItem().Candidacy.ShouldBe(given.Applications[0]);
        (
            await app.Send(new DecideSelection(given.Code, trial.Last!.Basis, app.ActOfSelection()))
        ).Errors.ShouldBeEmpty();
        await app.RunDueWork();
        (await app.Selection(given.Code)).Last!.IsOld.ShouldBeTrue();
    }

    [Fact]
    public async Task Where_a_policy_is_in_force_nobody_is_admitted_or_put_into_a_class_by_hand()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90);
        var @class = await app.GivenClass(given.Cohort);
        var into = await app.Db(db => db.Classes.Where(c => c.Id == @class).Select(c => c.Code).SingleAsync());
        var opens = await app.Db(db =>
            db.Cohorts.Where(c => c.Id == given.Cohort).Select(c => c.OpensOn).SingleAsync()
        );
        var act = new Act(opens, Decision.None);

        var admitted = await app.Send(new AdmitCandidates(given.Applications, act));
        await app.Decide(given.Code);
        var enrolled = await app.Send(new EnrolTrainees(given.Applications, into, act));
        (await app.Send(new AllocateClasses(given.Code, act))).Errors.ShouldBeEmpty();
        await app.RunDueWork();

        admitted.Errors.ShouldHaveSingleItem().Code.ShouldBe("enrolment.by_selection");
        enrolled.Errors.ShouldHaveSingleItem().Code.ShouldBe("enrolment.not_selected");
        (await app.States(given)).ShouldBe([CandidacyState.Applied, CandidacyState.Enrolled]);
    }
}
