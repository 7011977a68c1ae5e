using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Results;
using Training.Application.Assessment.Sheets;
using Training.Application.Attendance;
using Training.Application.Attendance.Contracts;
using Training.Application.Attendance.Eligibility;

namespace Training.Tests.Assessment;

/// <summary>Who is barred by the signed list of who may sit an exam stands so in the grade sheet (ATT-01, ATT-02, ATT-08).</summary>
public abstract class BarredByListTests(TestApp app)
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

        (await app.Send(new SubmitSheets([sheets.Exam]))).Errors.ShouldBeEmpty();
        (await app.Send(new ApproveSheets([sheets.Exam]))).Errors.ShouldBeEmpty();
        (await app.Send(new PublishSheets([sheets.Exam]))).Errors.ShouldBeEmpty();

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
        await app.Db(async db =>
        {
            var list = await db
                .EligibilityLists.Include(one => one.Lines)
                .Include(one => one.Changes)
                .SingleAsync(one => one.ClassId == sheets.ClassId);
            list.Change(list.Lines.Single(line => !line.MaySit), maySit: true, "Đã học bù", Signed())
                .Errors.ShouldBeEmpty();
            return await db.SaveChangesAsync();
        });

        (await app.Enter(sheets.Cell(0, "8"))).ShouldHaveSingleItem().Result.ShouldBe(CellResult.Saved);
    }

    [Fact]
    public async Task The_second_sitting_is_open_to_who_was_barred_from_the_first_and_made_up() // ATT-02
    {
        var sheets = await GivenBarredResult();

        (await Resit(sheets)).ShouldSatisfyAllConditions(
            line => line.CountsAsFirst.ShouldBeFalse(),
            line => line.OwesContent.ShouldBeTrue()
        );
        (await Open(sheets)).Errors.ShouldHaveSingleItem().Code.ShouldBe("results.content_owed");
        (await MakeUp(sheets, accepted: true)).Errors.ShouldBeEmpty();
        (await Resit(sheets)).ShouldSatisfyAllConditions(
            line => line.CountsAsFirst.ShouldBeTrue(),
            line => line.OwesContent.ShouldBeFalse()
        );

        (await Open(sheets)).Succeeded(out var people).ShouldBeTrue();

        people.ShouldBe(1);
        (await app.Enter(new CellChange(await SecondSitting(sheets), sheets.People[0], 1, "6")))
            .ShouldHaveSingleItem()
            .Result.ShouldBe(CellResult.Saved);
    }

    [Fact]
    public async Task Who_made_nothing_up_is_left_out_of_the_second_sitting_and_listed_with_the_reason() // ATT-02
    {
        var sheets = await GivenBarredResult(other: "3");
        using var office = await app.SignedIn(Role.AcademicOffice);
        var page = await TestPage.Open(office, $"/cohorts/{await app.CodeOf(sheets.Cohort)}/resits");

        (await Open(sheets)).Succeeded(out var people).ShouldBeTrue();

        people.ShouldBe(1);
        var second = await SecondSitting(sheets);
        (
            await app.Db(db => db.MarkEntries.Where(e => e.SheetId == second).Select(e => e.PersonId).ToListAsync())
        ).ShouldBe([sheets.People[1]]);
        page.Texts("tbody tr").Count(row => row.Contains("chưa học bù", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Who_takes_the_module_again_is_barred_no_more_by_the_list_of_the_class_before() // RST-03
    {
        var sheets = await GivenBarredResult();
        var later = await app.GivenClass(sheets.Cohort);
        await app.Save(new EligibilityList(later, sheets.ModuleId, "QC-1", [], Signed()));
        await MakeUp(sheets, accepted: false);
        await Open(sheets);
        await app.Db(db =>
            db.Spells.Where(spell => spell.PersonId == sheets.People[0])
                .ExecuteUpdateAsync(spell => spell.SetProperty(s => s.ClassId, later))
        );
        (await BarredIn(later)).ShouldBe([sheets.People[0]]); // P21

        var second = await SecondSitting(sheets);
        await app.Enter(new CellChange(second, sheets.People[0], 1, "2"));
        await Publish(second);
        (await BarredIn(later)).ShouldBeEmpty();
        var code = await app.Db(db => db.Classes.Where(c => c.Id == later).Select(c => c.Code).SingleAsync());
        (await app.Send(new OpenSheets(code, sheets.Module))).Succeeded(out var anew).ShouldBeTrue();
        await app.Enter(new CellChange(anew![0], sheets.People[0], 0, "7"));
        await Publish(anew[0]);

        (await BarredIn(later)).ShouldBeEmpty(); // while it is being taken, too

        async Task<IReadOnlySet<PersonId>> BarredIn(ClassId place) =>
            (
                await app.Use<IExamEligibility, ExamEligibility?>(lists => lists.Of(place, sheets.ModuleId, default))
            )!.Barred;
    }

    /// <summary>The first of the class is barred from the exam, which is published.</summary>
    /// <param name="other">The mark of the second.</param>
    private async Task<GivenSheets> GivenBarredResult(string other = "7")
    {
        var sheets = await app.GivenGradeSheets();
        await GivenList(sheets);
        foreach (var person in sheets.People)
            await app.Enter(new CellChange(sheets.Coursework, person, 0, "6"));
        await app.Enter(sheets.Cell(1, other));
        await Publish(sheets.Coursework, sheets.Exam);
        return sheets;
    }

    private async Task Publish(params GradeSheetId[] these)
    {
        (await app.Send(new SubmitSheets(these))).Errors.ShouldBeEmpty();
        (await app.Send(new ApproveSheets(these))).Errors.ShouldBeEmpty();
        (await app.Send(new PublishSheets(these))).Errors.ShouldBeEmpty();
    }

    private Task<Result<ClassId>> MakeUp(GivenSheets sheets, bool accepted) =>
        app.Send(new RecordMakeUp(sheets.Class, sheets.Module, sheets.People[0], accepted, "Học bù, QĐ 12"));

    /// <summary>As soon as the rules allow it.</summary>
    private Task<Result<int>> Open(GivenSheets sheets)
    {
        var on = DateOnly.FromDateTime(app.Clock.GetLocalNow().Date).AddDays(14);
        return app.Send(new OpenResit(sheets.Class, sheets.Module, on));
    }

    private Task<GradeSheetId> SecondSitting(GivenSheets sheets) =>
        app.Db(db =>
            db.GradeSheets.Where(s => s.ClassId == sheets.ClassId && s.Sitting == 2).Select(s => s.Id).SingleAsync()
        );

    private async Task<ResitLine> Resit(GivenSheets sheets)
    {
        (await app.Send(new ListResits(await app.CodeOf(sheets.Cohort)))).Succeeded(out var list);
        return list!.Resits.ShouldHaveSingleItem();
    }

    /// <summary>A signed list that bars the first of the class.</summary>
    private Task GivenList(GivenSheets sheets) =>
        app.Save(
            new EligibilityList(
                sheets.ClassId,
                sheets.ModuleId,
                "QC-1",
                sheets.People.Select(
                    (person, i) =>
                        new EligibilityLine(sheets.ClassId, sheets.ModuleId, person, i > 0, i > 0 ? 0 : 9, 8, 40, 0)
                ),
                Signed()
            )
        );

    private Signature Signed() => new("Trần Thị Trưởng Phòng", app.Clock.GetUtcNow());

    private async Task<MarkCell> Cell(GivenSheets sheets)
    {
        (await app.Send(new ShowGradeSheet(sheets.Class, sheets.Module))).Succeeded(out var view).ShouldBeTrue();
        return view!.Lines.Single(line => line.Person.Id == sheets.People[0]).Cells[1];
    }
}
