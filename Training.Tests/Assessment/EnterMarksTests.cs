using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Results;
using Training.Application.Assessment.Sheets;

namespace Training.Tests.Assessment;

/// <summary>The ledger of marks: nothing is overwritten, of two writers the second is told, and strangers write nothing (P15, P20).</summary>
public abstract class EnterMarksTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : EnterMarksTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : EnterMarksTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Every_change_is_one_more_line_and_the_last_one_counts()
    {
        var sheets = await app.GivenGradeSheets();

        await app.Enter(sheets.Cell(0, "6,5"));
        await app.Enter(sheets.Cell(0, "7.25", read: 1, reason: "Cộng sót câu 4"));
        await app.Enter(sheets.Cell(0, "", read: 2));

        var history = await History(sheets, 0);
        history
            .Lines.Select(line => (line.Number, line.From, line.Mark))
            .ShouldBe([
                (3, Mark.Of(7.25m), Mark.None),
                (2, Mark.Of(6.5m), Mark.Of(7.25m)),
                (1, Mark.None, Mark.Of(6.5m)),
            ]);
        history.Lines[1].Reason.ShouldBe("Cộng sót câu 4");
        (await Cell(sheets, 0)).ShouldBe(new MarkCell(3, Mark.None));
    }

    [Fact]
    public async Task Of_two_who_change_one_cell_the_second_is_told_of_the_first_and_the_rest_is_saved()
    {
        var sheets = await app.GivenGradeSheets();
        var (one, other) = ((await app.GivenAccount([Role.Instructor])).Id, (await app.GivenAccount([Role.Hr])).Id);
        await app.As(one, Marks(sheets.Cell(0, "6")));

        (await app.As(other, Marks(sheets.Cell(0, "7"), sheets.Cell(1, "8"))))
            .Succeeded(out var outcomes)
            .ShouldBeTrue();

        outcomes!
            .Select(outcome => (outcome.Result, outcome.Number, outcome.Mark))
            .ShouldBe([(CellResult.Conflict, 1, Mark.Of(6)), (CellResult.Saved, 1, Mark.Of(8))]);
        outcomes[0].ByName.ShouldBe("Test");
        (await Cell(sheets, 0)).Mark.ShouldBe(Mark.Of(6));
    }

    [Fact]
    public async Task Forty_who_write_one_cell_at_the_same_moment_leave_one_line_and_39_conflicts()
    {
        var sheets = await app.GivenGradeSheets();

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(i => app.Enter(sheets.Cell(0, $"{i * 0.25m}")))
        );

        var results = outcomes.Select(one => one.Single().Result).ToList();
        // Nothing typed is 0,0 for the first of them, which is a mark like any other.
        results.Count(result => result == CellResult.Saved).ShouldBe(1);
        results.Count(result => result == CellResult.Conflict).ShouldBe(39);
        (await Cell(sheets, 0)).Number.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_sent_twice_counts_once()
    {
        var sheets = await app.GivenGradeSheets();

        await app.Enter(sheets.Cell(0, "7"));
        var again = await app.Enter(sheets.Cell(0, "7"));

        again
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                outcome => outcome.Result.ShouldBe(CellResult.Saved),
                outcome => outcome.Number.ShouldBe(1)
            );
        (await History(sheets, 0)).Lines.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_sends_back_what_they_read_changes_nothing_of_what_came_since()
    {
        var sheets = await app.GivenGradeSheets();
        await app.Enter(sheets.Cell(0, "7"));
        await app.Enter(sheets.Cell(0, "8", read: 1));

        var outcome = (await app.Enter(sheets.Cell(0, "7,0", read: 1))).ShouldHaveSingleItem();

        (outcome.Result, outcome.Number, outcome.Mark).ShouldBe((CellResult.Saved, 2, Mark.Of(8)));
    }

    [Fact]
    public async Task One_cell_that_is_no_mark_is_refused_by_itself()
    {
        var sheets = await app.GivenGradeSheets();

        var outcomes = await app.Enter(sheets.Cell(0, "75"), sheets.Cell(1, "7,5"));

        outcomes.Select(outcome => outcome.Result).ShouldBe([CellResult.Refused, CellResult.Saved]);
        outcomes[0].Refusal!.Code.ShouldBe("assessment.mark_comma_missing");
        (await Cell(sheets, 0)).ShouldBe(MarkCell.Empty);
    }

    [Fact]
    public async Task An_M_is_refused_until_there_is_a_decision_on_the_exemption() // SCO-08
    {
        var sheets = await app.GivenGradeSheets();
        (await app.Enter(sheets.Cell(0, "M")))
            .ShouldHaveSingleItem()
            .Refusal!.Code.ShouldBe("assessment.exemption_missing");
        var decision = new Decision("7/QĐ-TCT", new DateOnly(2026, 3, 1), "Nguyễn Văn A");
        var exemption = new GrantExemption(sheets.Class, sheets.People[0], sheets.Module, "Bằng trung cấp", decision);
        (await app.Send(exemption)).Errors.ShouldBeEmpty();

        var outcomes = await app.Enter(sheets.Cell(0, "M"), sheets.Cell(1, "M"));

        outcomes.Select(outcome => outcome.Result).ShouldBe([CellResult.Saved, CellResult.Refused]);
        await app.Enter(new CellChange(sheets.Coursework, sheets.People[0], 0, "8"), sheets.Cell(0, "8", read: 1));
        (await View(sheets)).Lines[0].Total.ShouldBeNull(); // as in the result: an exempt module has no mark
    }

    [Fact]
    public async Task A_sheet_stays_in_sight_when_the_cohort_takes_another_edition_after_the_lessons_were_planned()
    {
        var teacher = (await app.GivenAccount([Role.Instructor])).Id;
        var sheets = await app.GivenGradeSheets(teacher);
        var edition = await app.GivenModule();
        await app.Db(async db =>
        {
            var old = await db.Modules.AsNoTracking().SingleAsync(module => module.Id == sheets.ModuleId);
            var next = await db.Modules.SingleAsync(module => module.Id == edition);
            db.Entry(next).Property(module => module.Code).CurrentValue = old.Code;
            db.Entry(await db.Cohorts.SingleAsync(c => c.Id == sheets.Cohort))
                .Property(c => c.Curriculum)
                .CurrentValue = next.CurriculumId;
            return await db.SaveChangesAsync();
        });

        (await AsInstructor(teacher, new ShowGradeSheet(sheets.Class, sheets.Module))).Errors.ShouldBeEmpty();
        (await AsInstructor(teacher, new FindGradeSheet(sheets.Exam))).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_array_with_somebody_elses_trainee_in_it_writes_nothing() // CVE-2026-116010
    {
        var (mine, theirs) = (await app.GivenGradeSheets(), await app.GivenGradeSheets());
        var foreign = new CellChange(mine.Exam, theirs.People[0], 0, "9");
        var otherSheet = theirs.Cell(0, "9");

        (await app.Send(Marks(mine.Cell(0, "9"), foreign))).Errors.ShouldBe([SheetRefusals.NotOfClass]);
        (await app.Send(Marks(mine.Cell(0, "9"), otherSheet))).Errors.ShouldBe([SheetRefusals.Unknown]);

        (await app.Db(db => db.MarkEntries.CountAsync(entry => entry.SheetId == mine.Exam))).ShouldBe(0);
        (await app.Db(db => db.MarkEntries.CountAsync(entry => entry.SheetId == theirs.Exam))).ShouldBe(0);
    }

    [Fact]
    public async Task An_instructor_writes_in_the_sheets_of_what_they_teach_and_finds_no_others()
    {
        var teacher = (await app.GivenAccount([Role.Instructor])).Id;
        var (own, other) = (await app.GivenGradeSheets(teacher), await app.GivenGradeSheets());

        (await AsInstructor(teacher, Marks(own.Cell(0, "9")))).Errors.ShouldBeEmpty();
        (await AsInstructor(teacher, Marks(other.Cell(0, "9")))).Errors.ShouldBe([SheetRefusals.Unknown]);
        (await AsInstructor(teacher, new ShowGradeSheet(other.Class, other.Module))).Errors.ShouldBe([
            SheetRefusals.Unknown,
        ]);
        (await AsInstructor(teacher, new ListGradeSheets())).Succeeded(out var list).ShouldBeTrue();
        list!.Lines.ShouldHaveSingleItem().Class.ShouldBe(own.Class);
    }

    [Fact]
    public async Task Somebody_who_left_the_class_keeps_the_marks_that_were_earned_there() // P21
    {
        var sheets = await app.GivenGradeSheets();
        await app.Enter(sheets.Cell(0, "9"));
        await app.Db(db =>
            db.Spells.Where(s => s.ClassId == sheets.ClassId)
                .ExecuteUpdateAsync(s => s.SetProperty(spell => spell.Until, new DateOnly(2026, 6, 1)))
        );

        var line = (await View(sheets)).Lines.ShouldHaveSingleItem();

        (line.Person.Id, line.Person.Left, line.Cells[1].Mark).ShouldBe((sheets.People[0], true, Mark.Of(9)));
    }

    [Fact]
    public async Task The_database_itself_refuses_to_change_or_remove_a_line()
    {
        var sheets = await app.GivenGradeSheets();
        await app.Enter(sheets.Cell(0, "6"));

        await Should.ThrowAsync<Exception>(() => app.Sql("update mark_entry set value = 900"));
        await Should.ThrowAsync<Exception>(() => app.Sql("delete from mark_entry"));

        (await Cell(sheets, 0)).Mark.ShouldBe(Mark.Of(6));
    }

    private Task<Result<T>> AsInstructor<T>(UserId user, MediatR.IRequest<Result<T>> request)
        where T : notnull => app.SendAs(user, [.. Roles.PermissionsOf(Role.Instructor)], request);

    private static EnterMarks Marks(params CellChange[] cells) => new(cells, new(MarkWay.Page));

    private async Task<GradeSheetView> View(GivenSheets sheets)
    {
        (await app.Send(new ShowGradeSheet(sheets.Class, sheets.Module))).Succeeded(out var view).ShouldBeTrue();
        return view!;
    }

    private async Task<MarkCell> Cell(GivenSheets sheets, int person) =>
        (await View(sheets)).Lines.Single(line => line.Person.Id == sheets.People[person]).Cells[1];

    private async Task<MarkHistory> History(GivenSheets sheets, int person)
    {
        var outcome = await app.Send(new ShowMarkHistory(sheets.Exam, sheets.People[person]));
        outcome.Succeeded(out var history).ShouldBeTrue();
        return history!;
    }
}
