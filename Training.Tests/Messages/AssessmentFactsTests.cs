using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;
using Training.Application.Messages;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;

namespace Training.Tests.Messages;

/// <summary>Who has marks to enter hears of the day by which, and who is to sit an exam again of the sitting.</summary>
public abstract class AssessmentFactsTests
{
    private static readonly TimeOnly Eight = new(8, 0);

    private readonly TestApp _app;

    protected AssessmentFactsTests(TestApp app)
    {
        _app = app;
        _app.InHanoi();
    }

    public sealed class OnSqlite(SqliteApp app) : AssessmentFactsTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : AssessmentFactsTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Sheets_that_are_due_are_told_before_on_the_day_and_once_after_it_to_the_office_as_well() // EXM-12
    {
        var (given, due) = await GivenDue();
        var office = await _app.GivenSession(Role.AcademicOffice);
        await _app.PlanUntil(due.AddDays(-3), new(7, 59));
        (await _app.Told(given.Instructor, FactKind.SheetDueSoon)).ShouldBeEmpty();

        await _app.PlanUntil(due.AddDays(-3), Eight);
        var soon = (await _app.Told(given.Instructor, FactKind.SheetDueSoon)).ShouldHaveSingleItem();
        soon.State.ShouldBe(MessageState.Told);
        soon.Body.ShouldNotBeNull().ShouldContain("(đang nhập)", Case.Insensitive);
        (await _app.Told(given.Instructor, FactKind.SheetDueSoon, Channel.Email)).ShouldHaveSingleItem();

        await _app.PlanUntil(due, Eight);
        (await _app.Told(given.Instructor, FactKind.SheetDueToday)).ShouldHaveSingleItem();
        (await _app.Told(office, FactKind.SheetDueToday)).ShouldBeEmpty();

        await _app.PlanUntil(due.AddDays(1), Eight);
        await _app.PlanUntil(due.AddDays(2), Eight);
        (await _app.Told(given.Instructor, FactKind.SheetOverdue))
            .ShouldHaveSingleItem()
            .ToAs.ShouldBe(Role.Instructor);
        var late = (await Overdue(office, due)).ShouldHaveSingleItem();
        late.ToAs.ShouldBe(Role.AcademicOffice);
        late.Path.ShouldBe("/grade-sheets");
    }

    [Fact]
    public async Task Who_has_submitted_hears_no_more_of_it_while_the_office_does_until_it_is_published()
    {
        var (given, due) = await GivenDue();
        var office = await _app.GivenSession(Role.AcademicOffice);
        await _app.PlanUntil(due.AddDays(-3), Eight);
        await Become(given, GradeSheetState.Submitted);

        await _app.PlanUntil(due.AddDays(1), Eight);

        (await _app.Told(given.Instructor, FactKind.SheetDueToday)).ShouldBeEmpty();
        (await _app.Told(given.Instructor, FactKind.SheetOverdue)).ShouldBeEmpty();
        (await Overdue(office, due)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_may_sit_an_exam_again_is_told_once_and_nobody_else_is() // RST-01
    {
        var sheets = await _app.GivenGradeSheets();
        var failed = await _app.GivenSessionOf(sheets.People[0]);
        var passed = await _app.GivenSessionOf(sheets.People[1]);
        await _app.EnterBoth(sheets, 0, coursework: "6", exam: "3");
        await _app.EnterBoth(sheets, 1, coursework: "6", exam: "8");
        await _app.Publish(sheets.Coursework, sheets.Exam);

        var again = await _app.GivenResit(sheets);
        await _app.LetAMinutePass();

        var message = (await _app.Told(failed, FactKind.ResitOpen)).ShouldHaveSingleItem();
        message.State.ShouldBe(MessageState.Told);
        message.Body.ShouldNotBeNull().ShouldContain("lần thi 2 của Thi hết học phần");
        (await _app.Told(failed, FactKind.ResitOpen, Channel.Email)).ShouldHaveSingleItem().Key.ShouldBe($"{again}");
        (await _app.Told(passed, FactKind.ResitOpen)).ShouldBeEmpty();
    }

    /// <summary>Of one day: the office hears of every class.</summary>
    private async Task<IEnumerable<Message>> Overdue(GivenSession office, DateOnly due) =>
        (await _app.Told(office, FactKind.SheetOverdue)).Where(message => message.Key == $"{due:yyyy-MM-dd}");

    /// <summary>A class whose exam is on the timetable, and by when its marks are to be published.</summary>
    private async Task<(GivenRegister, DateOnly)> GivenDue()
    {
        var given = await _app.GivenRegister();
        await _app.GivenRulesOf(given.School);
        await _app.GivenTestLesson(given.School);
        await _app.GivenSession(given.School.Plan(day: 4) with { Lesson = 2 });
        await _app.GivenPublication(given.School);
        var due = await _app.Send(new ShowDueDate(await ClassOf(given), given.School.ModuleCode));
        due.Succeeded(out var date).ShouldBeTrue();
        await _app.PlanUntil(given.School.Opens.AddDays(4), Eight);
        return (given, date!.On!.Value);
    }

    private async Task Become(GivenRegister given, GradeSheetState state)
    {
        await _app.Send(new OpenSheets(await ClassOf(given), given.School.ModuleCode));
        await _app.Db(db =>
            db.GradeSheets.Where(sheet => sheet.ClassId == given.School.Class)
                .ExecuteUpdateAsync(sheet => sheet.SetProperty(s => s.State, state))
        );
    }

    private Task<string> ClassOf(GivenRegister given) =>
        _app.Db(db => db.Classes.Where(one => one.Id == given.School.Class).Select(one => one.Code).SingleAsync());
}
