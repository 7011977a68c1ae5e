using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Results;
using Training.Application.Assessment.Sheets;
using Training.Application.Attendance.Contracts;
using Training.Application.Attendance.Eligibility;

namespace Training.Tests.Assessment;

/// <summary>Who is barred by the signed list of who may sit an exam stands so in the grade sheet (ATT-01, ATT-02, ATT-08).</summary>
public abstract partial class BarredByListTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : BarredByListTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : BarredByListTests(app), IClassFixture<PostgresApp>;

    private static readonly Mark Barred = new(MarkState.Barred);

    [Fact]
    public async Task Who_is_barred_stands_so_in_the_exam_and_nowhere_else_and_takes_no_other_mark()
    {
        var sheets = await app.GivenGradeSheets();
        await GivenList(sheets);

        var outcomes = await app.Enter(
            sheets.Cell(0, "8"),
            sheets.Cell(1, "7"),
            new CellChange(sheets.Coursework, sheets.People[0], 0, "8")
        );

        outcomes.Select(outcome => outcome.Result).ShouldBe([CellResult.Refused, CellResult.Saved, CellResult.Saved]);
        outcomes[0].Refusal!.Code.ShouldBe("assessment.barred_by_list");
        outcomes[0].Mark.ShouldBe(Barred);
        (await Cell(sheets)).ShouldSatisfyAllConditions(
            cell => cell.Mark.ShouldBe(Barred),
            cell => cell.ByList.ShouldBeTrue(),
            cell => cell.Number.ShouldBe(0)
        );
        (await app.Enter(sheets.Cell(0, "C"))).ShouldHaveSingleItem().Number.ShouldBe(0); // it stands there already
    }

    [Fact]
    public async Task The_list_goes_into_the_ledger_with_the_submission_also_over_a_mark_of_before()
    {
        var sheets = await app.GivenGradeSheets();
        await app.Enter(sheets.Cell(0, "8"), sheets.Cell(1, "7"));
        await GivenList(sheets);

        await app.Publish(sheets.Exam);

        (await app.Send(new ShowMarkHistory(sheets.Exam, sheets.People[0]))).Succeeded(out var history);
        history!
            .Lines.Select(line => (line.Mark, line.Way))
            .ShouldBe([(Barred, MarkWay.List), (Mark.Of(8), MarkWay.Page)]);
    }

    [Fact]
    public async Task A_changed_list_lets_the_person_be_marked_again()
    {
        var sheets = await app.GivenGradeSheets();
        await GivenList(sheets);
        await GivenLiftedBar(sheets);

        (await app.Enter(sheets.Cell(0, "8"))).ShouldHaveSingleItem().Result.ShouldBe(CellResult.Saved);
    }

    [Fact]
    public async Task A_bar_that_was_submitted_and_then_lifted_leaves_an_empty_cell_and_no_zero() // ATT-08
    {
        var sheets = await app.GivenGradeSheets();
        await GivenList(sheets);
        await app.Enter(sheets.Cell(1, "7"));
        (await app.Send(new SubmitSheets([sheets.Exam]))).Errors.ShouldBeEmpty();
        await GivenLiftedBar(sheets);
        (await app.Send(new ReopenSheets([sheets.Exam], "Sửa danh sách", Decision.None))).Errors.ShouldBeEmpty();

        (await Cell(sheets)).Mark.ShouldBe(Mark.None);
        (await app.Send(new SubmitSheets([sheets.Exam])))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("assessment.marks_missing");
        (await app.Enter(sheets.Cell(0, "8", read: 1))).ShouldHaveSingleItem().Result.ShouldBe(CellResult.Saved);
        await app.Publish(sheets.Exam);
    }

    [Fact]
    public async Task The_second_sitting_is_open_to_who_was_barred_from_the_first_and_made_up() // ATT-02
    {
        var sheets = await GivenBarredResult();

        (await Resit(sheets)).ShouldSatisfyAllConditions(
            line => line.CountsAsFirst.ShouldBeFalse(),
            line => line.OwesContent.ShouldBeTrue()
        );
        (await app.OpenResit(sheets)).Errors.ShouldHaveSingleItem().Code.ShouldBe("results.content_owed");
        (await MakeUp(sheets, accepted: true)).Errors.ShouldBeEmpty();
        (await Resit(sheets)).ShouldSatisfyAllConditions(
            line => line.CountsAsFirst.ShouldBeTrue(),
            line => line.OwesContent.ShouldBeFalse()
        );

        (await app.OpenResit(sheets)).Succeeded(out var people).ShouldBeTrue();

        people.ShouldBe(1);
        (await app.Enter(new CellChange(await app.SecondSitting(sheets), sheets.People[0], 1, "6")))
            .ShouldHaveSingleItem()
            .Result.ShouldBe(CellResult.Saved);
        (await app.Send(new TakeBackMakeUp(sheets.Class, sheets.Module, sheets.People[0], "Ghi nhầm")))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("eligibility.sits_again");
    }

    [Fact]
    public async Task Who_made_nothing_up_is_left_out_of_the_second_sitting_and_listed_with_the_reason() // ATT-02
    {
        var sheets = await GivenBarredResult(other: "3");
        using var office = await app.SignedIn(Role.AcademicOffice);
        var page = await TestPage.Open(office, $"/cohorts/{await app.CodeOf(sheets.Cohort)}/resits");

        (await app.OpenResit(sheets)).Succeeded(out var people).ShouldBeTrue();

        people.ShouldBe(1);
        var second = await app.SecondSitting(sheets);
        (
            await app.Db(db => db.MarkEntries.Where(e => e.SheetId == second).Select(e => e.PersonId).ToListAsync())
        ).ShouldBe([sheets.People[1]]);
        page.Texts("tbody tr").Count(row => row.Contains("chưa học bù", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Who_makes_nothing_up_has_zero_everywhere_until_it_is_recorded_that_they_did() // ATT-02
    {
        var sheets = await GivenBarredResult();
        await app.RunDueWork();

        (await app.ResultOf(sheets, 0)).ShouldSatisfyAllConditions(
            result => result.Score.ShouldBe(2.4m), // 0.4 x 6
            result => result.Standing.ShouldBe(ModuleStanding.ResitDue)
        );
        (await Total(sheets)).ShouldBe(2.4m); // P17
        (await Average(sheets)).ShouldBe(2.4m);
        (await MakeUp(sheets, accepted: false)).Errors.ShouldBeEmpty();
        await app.RunDueWork();

        (await app.ResultOf(sheets, 0)).Score.ShouldBeNull();
        (await Total(sheets)).ShouldBeNull();
        (await Average(sheets)).ShouldBeNull();

        async Task<decimal?> Average(GivenSheets of) =>
            (await app.Stored(of)).Single(sum => sum.PersonId == of.People[0]).Average;
    }

    [Fact]
    public async Task A_bar_that_was_typed_before_the_list_was_signed_is_the_lists_from_the_submission_on()
    {
        var sheets = await app.GivenGradeSheets(people: 1);
        await app.EnterBoth(sheets, 0, coursework: "6", exam: "C");
        await GivenList(sheets);

        await app.Publish(sheets.Coursework, sheets.Exam);

        (await app.ResultOf(sheets, 0)).OwesContent.ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_made_up_once_does_not_count_when_the_module_is_taken_again() // ATT-02, RST-03
    {
        var sheets = await GivenBarredResult();
        await MakeUp(sheets, accepted: false);
        var second = await app.GivenResit(sheets);
        await app.Enter(new CellChange(second, sheets.People[0], 1, "2"));
        await app.Publish(second);
        var (later, place) = await GivenMove(sheets);
        (await app.Send(new OpenSheets(place, sheets.Module))).Succeeded(out var anew).ShouldBeTrue();
        await GivenList(sheets with { ClassId = later, People = [sheets.People[0]] });
        await app.Enter(new CellChange(anew![0], sheets.People[0], 0, "7"));
        await app.Publish([.. anew]);

        (await app.ResultOf(sheets, 0, place)).ShouldSatisfyAllConditions(
            result => result.Run.ShouldBe(2),
            result => result.OwesContent.ShouldBeTrue()
        );
        (await MakeUp(sheets, accepted: true, place)).Errors.ShouldBeEmpty();

        (await app.ResultOf(sheets, 0, place)).OwesContent.ShouldBeFalse();
        (await MakeUp(sheets, accepted: true, place)).Errors[0].Code.ShouldBe("eligibility.already_made_up");
        GradeSheetId[] before = [sheets.Coursework, sheets.Exam, second];
        (await app.Send(new ReopenSheets(before, "Sửa sổ", GivenResults.Decided))).Errors.ShouldBeEmpty();
        (await app.ResultOf(sheets, 0, place)).OwesContent.ShouldBeFalse(); // whatever becomes of the time before
    }

    [Fact]
    public async Task What_was_made_up_stays_on_the_list_of_its_class_when_the_second_sitting_was_failed_too() // ATT-02, RST-03
    {
        var sheets = await GivenBarredResult();
        await MakeUp(sheets, accepted: false);
        var second = await app.GivenResit(sheets);
        await app.Enter(new CellChange(second, sheets.People[0], 1, "2"));
        await app.Publish(second);

        (await app.ResultOf(sheets, 0)).Standing.ShouldBe(ModuleStanding.RetakeDue);
        (await Listed(sheets.Class, sheets)).MadeUp.ShouldNotBeNull().Reason.ShouldBe("Học bù, QĐ 12");
        (await Total(sheets)).ShouldBeNull(); // of the first sitting: made up, and no zero
        (await MakeUp(sheets, accepted: true)).Errors[0].Code.ShouldBe("eligibility.already_made_up");
    }

    [Fact]
    public async Task What_is_made_up_in_the_class_that_somebody_moved_to_is_for_the_bar_of_the_class_before() // ATT-02, P21
    {
        var sheets = await GivenBarredResult();
        var (later, place) = await GivenMove(sheets);
        await app.Save(new EligibilityList(later, sheets.ModuleId, "QC-1", [], Signed()));

        (await MakeUp(sheets, accepted: true, place)).Errors.ShouldBeEmpty();

        (await app.ResultOf(sheets, 0, place)).OwesContent.ShouldBeFalse();
        (await Listed(place, sheets)).MadeUp.ShouldNotBeNull();
        (await MakeUp(sheets, accepted: true)).Errors[0].Code.ShouldBe("eligibility.already_made_up");
        (
            await app.Send(new TakeBackMakeUp(sheets.Class, sheets.Module, sheets.People[0], "Ghi nhầm"))
        ).Errors.ShouldBeEmpty();
        (await app.ResultOf(sheets, 0, place)).OwesContent.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_takes_the_module_again_is_barred_no_more_by_the_list_of_the_class_before() // RST-03
    {
        var sheets = await GivenBarredResult();
        await MakeUp(sheets, accepted: false);
        await app.OpenResit(sheets);
        var (later, code) = await GivenMove(sheets);
        await app.Save(new EligibilityList(later, sheets.ModuleId, "QC-1", [], Signed()));
        (await BarredIn(later)).ShouldBe([sheets.People[0]]); // P21

        var second = await app.SecondSitting(sheets);
        await app.Enter(new CellChange(second, sheets.People[0], 1, "2"));
        await app.Publish(second);
        (await BarredIn(later)).ShouldBeEmpty();
        (await app.Send(new OpenSheets(code, sheets.Module))).Succeeded(out var anew).ShouldBeTrue();
        await app.Enter(new CellChange(anew![0], sheets.People[0], 0, "7"));
        await app.Publish(anew[0]);

        (await BarredIn(later)).ShouldBeEmpty(); // while it is being taken, too

        async Task<IReadOnlySet<PersonId>> BarredIn(ClassId place) =>
            (
                await app.Use<IExamEligibility, ExamEligibility?>(lists => lists.Of(place, sheets.ModuleId, default))
            )!.Barred;
    }
}
