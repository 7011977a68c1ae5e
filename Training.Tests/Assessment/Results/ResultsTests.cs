using Training.Application.Assessment.Results;
using Training.Application.Assessment.Sheets;
using static Training.Tests.Support.GivenResults;

namespace Training.Tests.Assessment.Results;

/// <summary>What a published mark, a decision and a move come to, the instant they are there.</summary>
public abstract class ResultsTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : ResultsTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ResultsTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task A_trainee_sees_a_result_the_instant_it_is_published_and_nothing_of_it_before_or_after()
    {
        var sheets = await app.GivenGradeSheets();
        await app.EnterBoth(sheets, 0, coursework: "7", exam: "8");
        await app.EnterBoth(sheets, 1, coursework: "6", exam: "6");

        (await app.ResultOf(sheets, 0)).Standing.ShouldBe(ModuleStanding.NotBegun);
        await app.Publish(sheets.Coursework, sheets.Exam);
        (await app.ResultOf(sheets, 0)).ShouldSatisfyAllConditions(
            result => result.Score.ShouldBe(7.6m),
            result => result.Standing.ShouldBe(ModuleStanding.Passed)
        );
        (await app.Sums(sheets)).Single(sum => sum.PersonId == sheets.People[0]).Average.ShouldBe(7.6m);

        await app.RunDueWork();
        (await app.Send(new ReopenSheets([sheets.Exam], "Cộng sót", Decided))).Errors.ShouldBeEmpty();
        (await app.ResultOf(sheets, 0)).Score.ShouldBeNull();
        (await app.Sums(sheets)).ShouldAllBe(sum => sum.Average == null);
    }

    [Fact]
    public async Task An_exemption_takes_the_module_out_of_the_average_until_it_is_withdrawn() // SCO-08
    {
        var sheets = await app.GivenGradeSheets(people: 1);
        await app.EnterBoth(sheets, 0, coursework: "7", exam: "8");
        await app.Publish(sheets.Coursework, sheets.Exam);
        var exempt = new GrantExemption(sheets.Class, sheets.People[0], sheets.Module, "Bằng trung cấp", Decided);

        (await app.Send(exempt with { Decision = Decision.None })).Errors.ShouldContain(e =>
            e.Code == "results.decision_missing"
        );
        (await app.Send(exempt)).Succeeded(out var id).ShouldBeTrue();
        (await app.Send(exempt)).Errors.ShouldContain(e => e.Code == "results.exempt_already");
        (await app.ResultOf(sheets, 0)).Standing.ShouldBe(ModuleStanding.Exempt);

        (await app.Send(new WithdrawExemption(sheets.Class, sheets.People[0], id))).Errors.ShouldBeEmpty();
        (await app.ResultOf(sheets, 0)).Standing.ShouldBe(ModuleStanding.Passed);
    }

    [Fact]
    public async Task A_warning_lowers_the_class_and_is_said_so() // CLS-05
    {
        var sheets = await app.GivenGradeSheets(people: 1);
        await app.EnterBoth(sheets, 0, coursework: "8", exam: "8");
        await app.Publish(sheets.Coursework, sheets.Exam);

        var command = new RecordDiscipline(sheets.Class, sheets.People[0], DisciplineStep.Warning, "Vi phạm", Decided);
        (await app.Send(command)).Errors.ShouldBeEmpty();

        var classed = (await app.CourseOf(sheets, 0)).Classification.ShouldNotBeNull();
        classed.Class.ShouldBe(ResultClass.Good);
        classed.Steps[^1].ShouldBe(new ClassStep(ResultClass.VeryGood, ClassReason.DroppedForDiscipline));
    }

    [Fact]
    public async Task Who_moved_class_keeps_what_was_earned() // P21
    {
        var sheets = await app.GivenGradeSheets(people: 1);
        await app.EnterBoth(sheets, 0, coursework: "7", exam: "8");
        await app.Publish(sheets.Coursework, sheets.Exam);
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
}
