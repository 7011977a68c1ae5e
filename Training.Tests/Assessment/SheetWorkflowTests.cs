using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;

namespace Training.Tests.Assessment;

/// <summary>Open, submitted, approved, published, locked: each step by name, and nothing visible before its time (EXM-13, P18).</summary>
public abstract class SheetWorkflowTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : SheetWorkflowTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : SheetWorkflowTests(app), IClassFixture<PostgresApp>;

    private static readonly Decision Correction = new("12/QĐ-TCT", new DateOnly(2026, 3, 1), "Nguyễn Văn Hiệu");

    [Fact]
    public async Task Marks_are_visible_from_publication_on_and_no_moment_before()
    {
        var sheets = await app.GivenGradeSheets();
        await app.Enter(sheets.Cell(0, "8"), sheets.Cell(1, "V"));
        (await Published(sheets)).ShouldBeEmpty();

        await Take(new SubmitSheets([sheets.Exam]));
        (await Published(sheets)).ShouldBeEmpty();
        await Take(new ApproveSheets([sheets.Exam]));
        (await Published(sheets)).ShouldBeEmpty();
        await Take(new PublishSheets([sheets.Exam]));

        (await Published(sheets)).ShouldBe([Mark.Of(8), new Mark(MarkState.AbsentUnexcused)], ignoreOrder: true);
        await Take(new LockSheets([sheets.Exam]));
        (await Published(sheets)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Each_step_stands_with_name_and_time()
    {
        var sheets = await app.GivenGradeSheets();
        await app.GivenPublishedMarks(sheets);

        var exam = (await View(sheets)).Components[1];

        exam.State.ShouldBe(GradeSheetState.Published);
        exam.Steps.Select(step => (step.Kind, step.ByName))
            .ShouldBe([
                (SheetStepKind.Submitted, "Test"),
                (SheetStepKind.Approved, "Test"),
                (SheetStepKind.Published, "Test"),
            ]);
        exam.Steps.ShouldAllBe(step => step.At == app.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Whoever_entered_a_mark_or_submitted_does_not_approve()
    {
        var sheets = await app.GivenGradeSheets();
        var (one, other, third) = (await Account(), await Account(), await Account());
        await app.As(one, new EnterMarks([sheets.Cell(0, "8"), sheets.Cell(1, "9")], new(MarkWay.Page)));
        (await app.As(other, new SubmitSheets([sheets.Exam]))).Errors.ShouldBeEmpty();

        (await app.As(one, new ApproveSheets([sheets.Exam]))).Errors[0].Code.ShouldBe("assessment.approver_entered");
        (await app.As(other, new ApproveSheets([sheets.Exam]))).Errors[0].Code.ShouldBe("assessment.approver_entered");
        (await app.As(third, new ApproveSheets([sheets.Exam]))).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sheet_in_which_somebody_has_no_mark_is_not_submitted()
    {
        var sheets = await app.GivenGradeSheets();
        await app.Enter(sheets.Cell(0, "8"));

        var error = (await app.Send(new SubmitSheets([sheets.Exam]))).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe("assessment.marks_missing");
        error.Facts.Single(fact => fact.Name == "count").Value.ShouldBe(1);
    }

    [Fact]
    public async Task Who_moved_into_the_class_and_was_marked_in_the_old_one_is_not_missing() // P21
    {
        var old = await app.GivenGradeSheets(people: 1);
        await app.Enter(old.Cell(0, "8"));
        var other = await app.GivenClass(old.Cohort);
        var there = await app.GivenTrainee(old.Cohort, "Vũ Thu Hà", other);
        var code = await app.Db(db => db.Classes.Where(c => c.Id == other).Select(c => c.Code).SingleAsync());
        var candidacy = await app.Db(db =>
            db.Candidacies.Where(c => c.PersonId == old.People[0]).Select(c => c.Id).SingleAsync()
        );
        var act = new Act(DateOnly.FromDateTime(app.Clock.GetLocalNow().Date).AddDays(40), Correction, "Chuyển lớp");
        (await app.Send(new TransferTrainees([candidacy], code, act))).Errors.ShouldBeEmpty();
        (await app.Send(new OpenSheets(code, old.Module))).Succeeded(out var sheets).ShouldBeTrue();
        (await app.Send(new SubmitSheets([sheets![1]]))).Errors[0].Facts[0].Value.ShouldBe(1); // whoever was there before

        await app.Enter(new CellChange(sheets[1], there, 0, "7"));
        (await app.Send(new ShowGradeSheet(code, old.Module))).Succeeded(out var view).ShouldBeTrue();
        var exam = view!.Components[1];

        (exam.Marked, exam.Expected).ShouldBe((1, 1));
        view.Lines.Single(line => line.Person.Id == old.People[0]).Cells[1].Elsewhere.ShouldBeTrue();
        (await app.Send(new SubmitSheets([sheets[1]]))).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_several_sheets_all_take_the_step_or_none()
    {
        var sheets = await app.GivenGradeSheets();
        await app.Enter(sheets.Cell(0, "8"), sheets.Cell(1, "8"));

        (await app.Send(new SubmitSheets([sheets.Exam, sheets.Coursework]))).Errors.ShouldNotBeEmpty();

        (await View(sheets)).Components.ShouldAllBe(component => component.State == GradeSheetState.Open);
    }

    [Fact]
    public async Task A_closed_sheet_takes_no_mark()
    {
        var sheets = await app.GivenGradeSheets();
        await app.GivenPublishedMarks(sheets);

        var outcome = (await app.Enter(sheets.Cell(0, "9", read: 1))).ShouldHaveSingleItem();

        outcome.Refusal!.Code.ShouldBe("assessment.sheet_closed");
        outcome.Mark.ShouldBe(Mark.Of(8));
    }

    [Fact]
    public async Task What_is_published_is_reopened_by_a_decision_only_and_is_withdrawn_until_published_anew()
    {
        var sheets = await app.GivenGradeSheets();
        await app.GivenPublishedMarks(sheets);

        (await Reopen("", Correction)).Errors[0].Code.ShouldBe("assessment.reason_missing");
        (await Reopen("Phúc khảo", Correction with { Signatory = " " }))
            .Errors[0]
            .Code.ShouldBe("assessment.decision_missing");
        (await Published(sheets)).Count.ShouldBe(2);
        (await Reopen("Phúc khảo", Correction)).Errors.ShouldBeEmpty();
        (await Published(sheets)).ShouldBeEmpty();

        await app.Enter(sheets.Cell(0, "9", read: 1));
        (await app.Send(new ShowMarkHistory(sheets.Exam, sheets.People[0]))).Succeeded(out var history);
        history!.Lines[0].Reason.ShouldBe("Phúc khảo");
        await Take(new SubmitSheets([sheets.Exam]));
        await Take(new ApproveSheets([sheets.Exam]));
        await Take(new PublishSheets([sheets.Exam]));

        (await Published(sheets)).ShouldBe([Mark.Of(9), Mark.Of(8)], ignoreOrder: true);
        (await View(sheets)).Components[1].Steps[3].Decision.ShouldBe(Correction);

        Task<Result<int>> Reopen(string reason, Decision decision) =>
            app.Send(new ReopenSheets([sheets.Exam], reason, decision));
    }

    [Fact]
    public async Task What_is_published_locks_by_itself_once_no_recheck_can_be_asked_for_and_takes_a_decision_then() // EXM-05
    {
        var (still, over) = (await app.GivenGradeSheets(), await app.GivenGradeSheets());
        foreach (var (sheets, days) in new[] { (still, 15), (over, 16) })
        {
            await app.GivenPublishedMarks(sheets);
            var at = app.Clock.GetUtcNow().AddDays(-days);
            await app.Db(db =>
                db.GradeSheets.Where(s => s.Id == sheets.Exam)
                    .ExecuteUpdateAsync(s => s.SetProperty(x => x.PublishedAt, at))
            );
        }

        await app.RunNow<LockPassedSheetsHandler>();

        var today = DateOnly.FromDateTime(app.Clock.GetLocalNow().Date);
        (await View(still))
            .Components[1]
            .ShouldSatisfyAllConditions(
                exam => exam.State.ShouldBe(GradeSheetState.Published),
                exam => exam.LocksOn.ShouldBe(today.AddDays(1))
            );
        (await View(over))
            .Components[1]
            .ShouldSatisfyAllConditions(
                exam => exam.State.ShouldBe(GradeSheetState.Locked),
                exam => exam.Steps[^1].ByName.ShouldBe("system"),
                exam => exam.LocksOn.ShouldBeNull()
            );
        (await Published(over)).Count.ShouldBe(2);
        (await app.Send(new ReopenSheets([over.Exam], "Phúc khảo", Decision.None)))
            .Errors[0]
            .Code.ShouldBe("assessment.decision_missing");
        await Take(new ReopenSheets([over.Exam], "Phúc khảo", Correction));
        (await Published(over)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_only_submitted_is_given_back_with_a_reason_alone()
    {
        var sheets = await app.GivenGradeSheets();
        await app.Enter(sheets.Cell(0, "8"), sheets.Cell(1, "8"));
        await Take(new SubmitSheets([sheets.Exam]));

        await Take(new ReopenSheets([sheets.Exam], "Thiếu điểm cộng", Decision.None));

        (await View(sheets)).Components[1].State.ShouldBe(GradeSheetState.Open);
    }

    [Fact]
    public async Task No_step_is_left_out()
    {
        var sheets = await app.GivenGradeSheets();
        GradeSheetId[] exam = [sheets.Exam];
        await app.Enter(sheets.Cell(0, "8"), sheets.Cell(1, "8"));
        ICommand<int>[] early = [new ApproveSheets(exam), new PublishSheets(exam), new LockSheets(exam)];
        foreach (var step in early)
            (await app.Send(step)).Errors[0].Code.ShouldBe("assessment.step_misplaced");
        await Take(new SubmitSheets(exam));

        (await app.Send(new PublishSheets(exam))).Errors[0].Code.ShouldBe("assessment.step_misplaced");
        (await app.Send(new SubmitSheets(exam))).Errors[0].Code.ShouldBe("assessment.step_misplaced");
    }

    [Fact]
    public async Task A_mark_changed_past_the_application_is_not_published()
    {
        var sheets = await app.GivenGradeSheets();
        await app.Enter(sheets.Cell(0, "4"), sheets.Cell(1, "8"));
        await Take(new SubmitSheets([sheets.Exam]));
        var forger = new EntryAuthor(User: null, "forger", app.Clock.GetUtcNow(), new(MarkWay.Page));
        await app.Save(new MarkEntry(sheets.Exam, sheets.People[0], 2, Mark.Of(9), forger, reason: null));

        (await app.Send(new ApproveSheets([sheets.Exam]))).Errors[0].Code.ShouldBe("assessment.seal_broken");
    }

    [Fact]
    public void The_seal_covers_by_which_way_a_mark_came_as_a_bar_of_the_list_is_worth_zero() // ATT-02
    {
        Seal(MarkWay.List).ShouldBe(Seal(MarkWay.List));
        Seal(MarkWay.List).ShouldNotBe(Seal(MarkWay.Page));

        static string Seal(MarkWay way) =>
            LedgerSeal.Of([
                new MarkEntry(
                    default,
                    default,
                    1,
                    new Mark(MarkState.Barred),
                    new EntryAuthor(User: null, "", DateTimeOffset.UnixEpoch, new(way)),
                    reason: null
                ),
            ]);
    }

    [Fact]
    public async Task The_audit_trail_has_the_steps_and_the_seal_and_no_mark_before_its_time()
    {
        var sheets = await app.GivenGradeSheets();
        await app.GivenPublishedMarks(sheets, "6,25");

        var rows = await app.Db(db =>
            db.AuditEntries.Where(e => e.SubjectId.StartsWith($"{sheets.Exam}")).Select(e => e.Changes).ToListAsync()
        );

        rows.ShouldContain(changes => changes.Contains("seal", StringComparison.Ordinal));
        rows.ShouldAllBe(changes => !changes.Contains("6.25", StringComparison.Ordinal));
        (await app.Db(db => db.AuditEntries.CountAsync(e => e.SubjectType == "mark_entry"))).ShouldBe(0);
    }

    private async Task Take(ICommand<int> step) => (await app.Send(step)).Errors.ShouldBeEmpty();

    private async Task<UserId> Account() => (await app.GivenAccount([Role.ExamOffice])).Id;

    private async Task<GradeSheetView> View(GivenSheets sheets)
    {
        (await app.Send(new ShowGradeSheet(sheets.Class, sheets.Module))).Succeeded(out var view).ShouldBeTrue();
        return view!;
    }

    private Task<List<Mark>> Published(GivenSheets sheets) =>
        app.Use<IPublishedMarks, List<Mark>>(async marks =>
            (await marks.All.Where(mark => mark.ClassId == sheets.ClassId).ToListAsync()).ConvertAll(mark => mark.Mark)
        );
}
