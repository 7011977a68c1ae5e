using System.Net;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Results;
using Training.Application.Assessment.Sheets;

namespace Training.Tests.Assessment.Results;

public abstract class ResultsTests(TestApp app)
{
    private static readonly Decision Decided = new("12/QĐ-TCT", new DateOnly(2026, 3, 1), "Nguyễn Văn A");

    public sealed class OnSqlite(SqliteApp app) : ResultsTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ResultsTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task A_trainee_sees_a_result_the_instant_it_is_published_and_nothing_of_it_before_or_after()
    {
        var sheets = await app.GivenGradeSheets();
        await Enter(sheets, 0, coursework: "7", exam: "8");
        await Enter(sheets, 1, coursework: "6", exam: "6");

        (await ResultOf(sheets, 0)).Standing.ShouldBe(ModuleStanding.NotBegun);
        await Publish(sheets.Coursework, sheets.Exam);
        (await ResultOf(sheets, 0)).ShouldSatisfyAllConditions(
            result => result.Score.ShouldBe(7.6m),
            result => result.Standing.ShouldBe(ModuleStanding.Passed)
        );
        (await Sums(sheets)).Single(sum => sum.PersonId == sheets.People[0]).Average.ShouldBe(7.6m);

        await app.RunDueWork();
        (await app.Send(new ReopenSheets([sheets.Exam], "Cộng sót", Decided))).Errors.ShouldBeEmpty();
        (await ResultOf(sheets, 0)).Score.ShouldBeNull();
        (await Sums(sheets)).ShouldAllBe(sum => sum.Average == null);
    }

    [Fact]
    public async Task What_the_background_computed_is_what_a_computation_from_nothing_gives()
    {
        var sheets = await app.GivenGradeSheets(people: 4);
        string[] marks = ["9.5", "4", "V", "7.25"];
        for (var i = 0; i < marks.Length; i++)
            await Enter(sheets, i, coursework: $"{5 + i}", exam: marks[i]);
        await Publish(sheets.Coursework, sheets.Exam);
        await app.RunDueWork();

        var stored = await Stored(sheets);
        await app.Db(db => db.StoredResults.Where(r => r.CohortId == sheets.Cohort).ExecuteDeleteAsync());
        var anew = await Sums(sheets);

        stored.Count.ShouldBe(4);
        stored.Select(Figures).Order().ShouldBe(anew.Select(Figures).Order());
    }

    [Fact]
    public async Task A_result_names_the_rules_and_the_very_marks_that_it_was_computed_from()
    {
        var sheets = await app.GivenGradeSheets(people: 1);
        await Enter(sheets, 0, coursework: "7", exam: "8");
        await Publish(sheets.Coursework, sheets.Exam);
        await app.RunDueWork();
        var before = (await Stored(sheets)).Single();

        (await app.Send(new ReopenSheets([sheets.Exam], "Cộng sót", Decided))).Errors.ShouldBeEmpty();
        await app.Enter(sheets.Cell(0, "8.5", read: 1));
        await Publish(sheets.Exam);
        await app.RunDueWork();
        var after = (await Stored(sheets)).Single();

        before.RuleSet.ShouldEndWith("-1");
        after.Average.ShouldBe(7.9m);
        after.Inputs.ShouldNotBe(before.Inputs);
    }

    [Fact]
    public async Task An_exemption_takes_the_module_out_of_the_average_until_it_is_withdrawn() // SCO-08
    {
        var sheets = await app.GivenGradeSheets(people: 1);
        await Enter(sheets, 0, coursework: "7", exam: "8");
        await Publish(sheets.Coursework, sheets.Exam);
        var exempt = new GrantExemption(sheets.Class, sheets.People[0], sheets.Module, "Bằng trung cấp", Decided);

        (await app.Send(exempt with { Decision = Decision.None })).Errors.ShouldContain(e =>
            e.Code == "results.decision_missing"
        );
        (await app.Send(exempt)).Succeeded(out var id).ShouldBeTrue();
        (await app.Send(exempt)).Errors.ShouldContain(e => e.Code == "results.exempt_already");
        (await ResultOf(sheets, 0)).Standing.ShouldBe(ModuleStanding.Exempt);

        (await app.Send(new WithdrawExemption(sheets.Class, sheets.People[0], id))).Errors.ShouldBeEmpty();
        (await ResultOf(sheets, 0)).Standing.ShouldBe(ModuleStanding.Passed);
    }

    [Fact]
    public async Task A_warning_lowers_the_class_and_is_said_so() // CLS-05
    {
        var sheets = await app.GivenGradeSheets(people: 1);
        await Enter(sheets, 0, coursework: "8", exam: "8");
        await Publish(sheets.Coursework, sheets.Exam);

        var command = new RecordDiscipline(sheets.Class, sheets.People[0], DisciplineStep.Warning, "Vi phạm", Decided);
        (await app.Send(command)).Errors.ShouldBeEmpty();

        var classed = (await CourseOf(sheets, 0)).Classification.ShouldNotBeNull();
        classed.Class.ShouldBe(ResultClass.Good);
        classed.Steps[^1].ShouldBe(new ClassStep(ResultClass.VeryGood, ClassReason.DroppedForDiscipline));
    }

    [Fact]
    public async Task Who_failed_sits_again_after_the_gap_and_both_sittings_are_kept() // RST-01, RST-05
    {
        var sheets = await app.GivenGradeSheets();
        await Enter(sheets, 0, coursework: "6", exam: "3");
        await Enter(sheets, 1, coursework: "6", exam: "8");
        await Publish(sheets.Coursework, sheets.Exam);
        var today = DateOnly.FromDateTime(app.Clock.GetLocalNow().Date);

        var list = await Resits(sheets);
        list.Resits.ShouldHaveSingleItem().Person.ShouldBe(sheets.People[0]);
        (await app.Send(new OpenResit(sheets.Class, sheets.Module, today.AddDays(13)))).Errors.ShouldContain(e =>
            e.Code == "results.too_early"
        );
        (await app.Send(new OpenResit(sheets.Class, sheets.Module, today.AddDays(14))))
            .Succeeded(out var opened)
            .ShouldBeTrue();
        opened.ShouldBe(1);

        var again = await app.Db(db =>
            db.GradeSheets.Where(s => s.ClassId == sheets.ClassId && s.Sitting == 2).Select(s => s.Id).SingleAsync()
        );
        (await app.Send(Change(again, sheets.People[1], "9"))).Errors.ShouldNotBeEmpty(); // not one of those who sit again
        await app.Enter(new CellChange(again, sheets.People[0], Read: 1, "6.5"));
        await Publish(again);

        var result = await ResultOf(sheets, 0);
        result.Score.ShouldBe(6.3m);
        result.Resat.ShouldBeTrue();
        result.Parts[^1].Attempts.Select(attempt => attempt.Mark.Value).ShouldBe([3m, 6.5m]);
        (await Resits(sheets)).Resits.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_sheet_of_a_resit_has_those_who_sit_again_and_nobody_else()
    {
        var sheets = await app.GivenGradeSheets();
        await Enter(sheets, 0, coursework: "6", exam: "3");
        await Enter(sheets, 1, coursework: "6", exam: "8");
        await Publish(sheets.Coursework, sheets.Exam);
        var on = DateOnly.FromDateTime(app.Clock.GetLocalNow().Date).AddDays(14);
        (await app.Send(new OpenResit(sheets.Class, sheets.Module, on))).Errors.ShouldBeEmpty();
        var client = app.CreateClient();

        var page = await TestPage.Open(client, $"{sheets.Address}?sitting=2");
        page.Texts("#marks tbody th").ShouldHaveSingleItem().ShouldContain("Lê Ánh");
        page.Text(".head").ShouldContain("lần thi 2");
        (await client.GetAsync(new Uri($"{sheets.Address}?sitting=3", UriKind.Relative))).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task Sittings_are_published_in_their_order_and_withdrawn_against_it() // RST-04
    {
        var sheets = await app.GivenGradeSheets(people: 1);
        await Enter(sheets, 0, coursework: "6", exam: "3");
        await Publish(sheets.Coursework, sheets.Exam);
        var again = await GivenResit(sheets);
        await app.Enter(new CellChange(again, sheets.People[0], Read: 1, "6.5"));
        await Publish(again);

        (await Reopen(sheets.Exam)).Errors.ShouldHaveSingleItem().Code.ShouldBe("assessment.later_visible");
        (await ResultOf(sheets, 0)).Resat.ShouldBeTrue();
        (await Reopen(sheets.Exam, again)).Errors.ShouldBeEmpty();
        (await app.Send(new SubmitSheets([again]))).Errors.ShouldBeEmpty();
        (await app.Send(new ApproveSheets([again]))).Errors.ShouldBeEmpty();
        (await app.Send(new PublishSheets([again])))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("assessment.earlier_hidden");

        (await app.Send(new SubmitSheets([sheets.Exam]))).Errors.ShouldBeEmpty();
        (await app.Send(new ApproveSheets([sheets.Exam]))).Errors.ShouldBeEmpty();
        (await app.Send(new PublishSheets([sheets.Exam, again]))).Errors.ShouldBeEmpty();
        (await ResultOf(sheets, 0)).Resat.ShouldBeTrue();

        Task<Result<int>> Reopen(params GradeSheetId[] these) => app.Send(new ReopenSheets(these, "Cộng sót", Decided));
    }

    [Fact]
    public async Task Who_is_let_into_an_open_resit_moves_its_sheet_so_that_nobody_submits_it_past_them()
    {
        var sheets = await app.GivenGradeSheets();
        await Enter(sheets, 0, coursework: "6", exam: "3");
        await Enter(sheets, 1, coursework: "6", exam: "8");
        await Publish(sheets.Coursework, sheets.Exam);
        var again = await GivenResit(sheets);
        var before = await Version();
        (await app.Send(new ReopenSheets([sheets.Exam], "Cộng nhầm", Decided))).Errors.ShouldBeEmpty();
        await app.Enter(sheets.Cell(1, "2", read: 1));
        await Publish(sheets.Exam);

        (await GivenResit(sheets)).ShouldBe(again);

        (await app.Db(db => db.MarkEntries.CountAsync(e => e.SheetId == again))).ShouldBe(2);
        (await Version()).ShouldBe(before + 1);

        Task<int> Version() =>
            app.Db(db => db.GradeSheets.Where(s => s.Id == again).Select(s => s.Version).SingleAsync());
    }

    [Fact]
    public async Task A_cohort_that_gets_another_curriculum_before_it_opens_has_its_results_computed_again()
    {
        var sheets = await app.GivenGradeSheets(people: 1);
        await Enter(sheets, 0, coursework: "7", exam: "8");
        await Publish(sheets.Coursework, sheets.Exam);
        await app.RunDueWork();
        (await Stored(sheets)).ShouldHaveSingleItem().Average.ShouldBe(7.6m);
        var other = await app.GivenModule();
        var (cohort, curriculum) = await app.Db(async db =>
            (
                await db.Cohorts.AsNoTracking().SingleAsync(c => c.Id == sheets.Cohort),
                await db.Modules.Where(m => m.Id == other).Select(m => m.CurriculumId).SingleAsync()
            )
        );

        var plan = Given.PlanOf(cohort.OpensOn) with { PlannedSize = cohort.PlannedSize, Curriculum = curriculum };
        (await app.Send(new ChangeCohort(cohort.Code, plan, cohort.Version))).Errors.ShouldBeEmpty();

        (await Stored(sheets)).ShouldBeEmpty();
        await app.RunDueWork();
        (await Stored(sheets)).ShouldHaveSingleItem().Average.ShouldBeNull();
    }

    [Fact]
    public async Task A_sitting_after_an_excused_absence_is_listed_as_the_first() // RST-04
    {
        var sheets = await app.GivenGradeSheets(people: 1);
        await Enter(sheets, 0, coursework: "6", exam: "P");
        await Publish(sheets.Coursework, sheets.Exam);

        (await Resits(sheets)).Resits.ShouldHaveSingleItem().CountsAsFirst.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_moved_class_keeps_what_was_earned() // P21
    {
        var sheets = await app.GivenGradeSheets(people: 1);
        await Enter(sheets, 0, coursework: "7", exam: "8");
        await Publish(sheets.Coursework, sheets.Exam);
        var other = await app.GivenClass(sheets.Cohort);
        var code = await app.Db(db => db.Classes.Where(c => c.Id == other).Select(c => c.Code).SingleAsync());
        var candidacy = await app.Db(db =>
            db.Candidacies.Where(c => c.PersonId == sheets.People[0]).Select(c => c.Id).SingleAsync()
        );
        var act = new Act(DateOnly.FromDateTime(app.Clock.GetLocalNow().Date).AddDays(40), Decided, "Chuyển lớp");
        (await app.Send(new TransferTrainees([candidacy], code, act))).Errors.ShouldBeEmpty();

        (await app.Send(new ListClassResults(code))).Succeeded(out var there).ShouldBeTrue();
        there!.People.ShouldHaveSingleItem().Result.Average.ShouldBe(7.6m);
        (await app.Send(new ListClassResults(sheets.Class))).Succeeded(out var before).ShouldBeTrue();
        before!.People.ShouldHaveSingleItem().Left.ShouldBeTrue();
    }

    /// <summary>The resit of those who are due, opened as soon as the rules allow it.</summary>
    private async Task<GradeSheetId> GivenResit(GivenSheets sheets)
    {
        var on = DateOnly.FromDateTime(app.Clock.GetLocalNow().Date).AddDays(14);
        (await app.Send(new OpenResit(sheets.Class, sheets.Module, on))).Errors.ShouldBeEmpty();
        return await app.Db(db =>
            db.GradeSheets.Where(s => s.ClassId == sheets.ClassId && s.Sitting == 2).Select(s => s.Id).SingleAsync()
        );
    }

    private static EnterMarks Change(GradeSheetId sheet, PersonId person, string text) =>
        new([new CellChange(sheet, person, Read: 0, text)], new EntrySource(MarkWay.Page));

    private async Task Enter(GivenSheets sheets, int person, string coursework, string exam) =>
        await app.Enter(
            new CellChange(sheets.Coursework, sheets.People[person], Read: 0, coursework),
            sheets.Cell(person, exam)
        );

    private async Task Publish(params GradeSheetId[] sheets)
    {
        (await app.Send(new SubmitSheets(sheets))).Errors.ShouldBeEmpty();
        (await app.Send(new ApproveSheets(sheets))).Errors.ShouldBeEmpty();
        (await app.Send(new PublishSheets(sheets))).Errors.ShouldBeEmpty();
    }

    private async Task<CourseResult> CourseOf(GivenSheets sheets, int person) =>
        (await app.Send(new ShowResult(sheets.Class, sheets.People[person]))).Succeeded(out var view)
            ? view.Result.ShouldNotBeNull()
            : throw new InvalidOperationException("There is no such result.");

    private async Task<ModuleResult> ResultOf(GivenSheets sheets, int person) =>
        (await CourseOf(sheets, person)).Modules.Single(module => module.Module.Code == sheets.Module);

    private async Task<ResitList> Resits(GivenSheets sheets) =>
        (await app.Send(new ListResits(await app.CodeOf(sheets.Cohort)))).Succeeded(out var list)
            ? list
            : throw new InvalidOperationException("There is no such cohort.");

    private Task<IReadOnlyList<StoredResult>> Sums(GivenSheets sheets) =>
        app.Use<KnownResults, IReadOnlyList<StoredResult>>(known => known.SumsOf(sheets.Cohort, default));

    private Task<List<StoredResult>> Stored(GivenSheets sheets) =>
        app.Db(db => db.StoredResults.AsNoTracking().Where(r => r.CohortId == sheets.Cohort).ToListAsync());

    private static string Figures(StoredResult r) =>
        $"{r.PersonId} {r.Inputs} {r.RuleSet} {r.Average} {r.Class} {r.Passed}/{r.Modules} {r.Resits} {r.Retakes} {r.Resat} {r.Final}";
}
