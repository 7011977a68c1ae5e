using Training.Application.Common.Spreadsheets;
using Training.Application.Timetable;
using Training.Application.Timetable.Sheets;

namespace Training.Tests.Timetable.Sheets;

/// <summary>P1, P3: what a file would do to the timetable is said row by row before anything is done.</summary>
public abstract class PlanTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : PlanTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : PlanTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task What_was_exported_comes_back_unchanged()
    {
        var school = await app.GivenSchool();
        await app.GivenSession(school.Plan() with { Note = "=1+1" });
        await app.GivenSession(school.Plan(day: 1) with { Slot = Slot.OfTimes(new(18, 0), new(20, 15)), Room = null });
        var (code, writer) = (
            await app.CodeOf(school.Cohort),
            (ISheetWriter)app.Services.GetService(typeof(ISheetWriter))!
        );
        using var file = new MemoryStream();
        await app.Use<MediatR.ISender, int>(async sender =>
        {
            (await sender.Send(new WriteTimetable(code))).Succeeded(out var sheet).ShouldBeTrue();
            await writer.WriteXlsx(sheet!, file, default);
            return 0;
        });

        (await app.Upload(school, file.ToArray(), "tkb.xlsx")).Succeeded(out var id).ShouldBeTrue();
        await app.RunDueWork();

        (await app.Lines(id)).Select(line => line.Outcome).ShouldBe([LineOutcome.Unchanged, LineOutcome.Unchanged]);
        (await app.Send(new CommitTimetableSheet(id))).Errors[0].Code.ShouldBe("workbooks.nothing_to_commit");
    }

    [Fact]
    public async Task A_changed_cell_changes_just_that_and_a_column_that_is_not_there_changes_nothing()
    {
        var school = await app.GivenSchool();
        var id = await app.GivenSession(school.Plan() with { Note = "Mang máy tính" });

        var sheet = await app.Plan(school, "Session;Room", $"{id};");
        var line = (await app.Lines(sheet)).ShouldHaveSingleItem();
        var done = await app.Commit(sheet);

        line.Outcome.ShouldBe(LineOutcome.Change);
        line.Content.Changes.ShouldHaveSingleItem().Field.ShouldBe(SheetField.Room);
        done.Counts.Of(LineResult.Changed).ShouldBe(1);
        var plan = await app.PlanOf(id);
        (plan.Room, plan.Note, plan.Slot, plan.Instructors.Count).ShouldBe(
            (null, "Mang máy tính", school.Plan().Slot, 1)
        );
    }

    [Fact]
    public async Task Every_cell_that_cannot_be_read_is_named_and_what_is_not_a_row_is_left_out()
    {
        var school = await app.GivenSchool();
        var @class = await app.ClassCode(school);
        var stranger = await app.GivenSession((await app.GivenSchool()).Plan());

        var sheet = await app.Plan(
            school,
            "Thời khóa biểu học kỳ 1",
            TimetableFiles.Header,
            $";31/02/2026;1;x;{@class};{school.ModuleCode};;",
            $";{school.Opens:dd/MM/yyyy};4;1;;;P.404;",
            $";{school.Opens:dd/MM/yyyy};1;4;KHONG-CO;{school.ModuleCode};P.404;GV404",
            $"xyz;{school.Opens:dd/MM/yyyy};1;4;{@class};{school.ModuleCode};;",
            school.Row(@class, stranger),
            ";;;;;;;Người lập bảng"
        );

        (await app.Lines(sheet))
            .Select(line => line.Said())
            .ShouldBe([
                [
                    (SheetField.Date, "workbooks.date_unreadable"),
                    (SheetField.LastPeriod, "workbooks.number_unreadable"),
                ],
                [
                    (SheetField.LastPeriod, "workbooks.periods_reversed"),
                    (SheetField.Module, "workbooks.cell_empty"),
                    (SheetField.Classes, "workbooks.cell_empty"),
                ],
                [
                    (null, "timetable.no_such_class"),
                    (SheetField.Instructors, "timetable.no_such_instructor"),
                    (SheetField.Room, "timetable.no_such_room"),
                ],
                [(SheetField.Session, "workbooks.session_malformed")],
                [(SheetField.Session, "workbooks.session_unknown")],
            ]);
        (await app.Show(sheet)).RowsLeftOut.ShouldBe(1);
    }

    [Fact]
    public async Task P10_every_clash_is_said_in_words_with_the_row_that_is_in_the_way()
    {
        var school = await app.GivenSchool();
        var @class = await app.ClassCode(school);
        await app.GivenSession(school.Plan());

        var sheet = await app.Plan(
            school,
            TimetableFiles.Header,
            school.Row(@class, first: 4, last: 5),
            school.Row(@class, day: 1),
            school.Row(@class, day: 1, first: 2, last: 6),
            school.Row(@class, day: 2, first: 7, last: 9)
        );
        var lines = await app.Lines(sheet);

        lines[0].Said().ShouldBe([(SheetField.FirstPeriod, "timetable.class_taken")]);
        lines[0].Content.Problems[0].Remark.Facts.ShouldContain(new Fact("begins", new TimeOnly(7, 30)));
        lines[1].Content.Problems.ShouldHaveSingleItem().Row.ShouldBe(4);
        lines[2].Content.Problems.ShouldHaveSingleItem().Row.ShouldBe(3);
        lines[3].Said().ShouldBe([(SheetField.FirstPeriod, "timetable.period_unknown")]);
    }

    [Fact]
    public async Task A_clash_is_found_however_many_rows_lie_in_between_and_whoever_teaches_them()
    {
        var (school, @class) = await app.GivenTaughtSchool();
        var other = await app.GivenInstructor([school.ModuleCode]);
        var codes = await app.Db(db => db.Instructors.ToDictionaryAsync(who => who.Id, who => who.Code));
        var rows =
            from day in Enumerable.Range(0, 100)
            where school.Opens.AddDays(day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            from period in Enumerable.Range(1, 8)
            select $"{school.Row(@class, day: day, first: period, last: period)}{codes[school.Instructor]}";

        var sheet = await app.Plan(
            school,
            [TimetableFiles.Header, .. rows.Take(500), school.Row(@class, first: 1, last: 1) + codes[other]]
        );

        (await app.Send(new ListSheetLines(sheet, LineOutcome.Error, PageSize: 500))).Succeeded(out var wrong);
        var first = wrong!.Items.Single(line => line.Number == 2).Content.Problems.ShouldHaveSingleItem();
        (first.Remark.Code, first.Row).ShouldBe(("timetable.class_taken", 502));
    }

    [Fact]
    public async Task A_day_that_no_calendar_reaches_is_one_wrong_cell()
    {
        var (school, @class) = await app.GivenTaughtSchool();

        var sheet = await app.Plan(
            school,
            TimetableFiles.Header,
            $";31/12/9999;1;4;{@class};{school.ModuleCode};;",
            school.Row(@class)
        );

        var lines = await app.Lines(sheet);
        lines[0].Said().ShouldBe([(SheetField.Date, "workbooks.date_unreadable")]);
        lines[1].Said().ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_rows_about_one_session_are_errors_that_name_each_other()
    {
        var school = await app.GivenSchool();
        var @class = await app.ClassCode(school);
        var id = await app.GivenSession(school.Plan());

        var sheet = await app.Plan(
            school,
            TimetableFiles.Header,
            school.Row(@class, id, day: 1),
            school.Row(@class, id)
        );

        foreach (var line in await app.Lines(sheet))
        {
            var problem = line.Content.Problems.ShouldHaveSingleItem();
            (problem.Remark.Code, problem.Remark.Facts[0].Value).ShouldBe(("workbooks.session_twice", "2, 3"));
        }
    }

    [Fact]
    public async Task Who_wants_the_place_of_a_row_that_stays_is_refused_too()
    {
        var school = await app.GivenSchool();
        var @class = await app.ClassCode(school);
        var (stays, wants) = (await app.GivenSession(school.Plan()), await app.GivenSession(school.Plan(day: 1)));
        var off = school.Opens.AddDays(40);
        await app.GivenDayOff(off);

        var sheet = await app.Plan(
            school,
            TimetableFiles.Header,
            school.Row(@class, stays, day: 40),
            school.Row(@class, wants)
        );

        (await app.Lines(sheet))
            .Select(line => line.Said())
            .ShouldBe([
                [(SheetField.Date, "timetable.day_off")],
                [(SheetField.FirstPeriod, "timetable.class_taken")],
            ]);
    }

    [Theory]
    [InlineData("Ngày;Lớp", "workbooks.column_missing", "workbooks.times_missing")]
    [InlineData("Họ và tên;Ngày sinh", "workbooks.header_missing")]
    public async Task A_file_without_its_columns_says_which(string header, params string[] codes)
    {
        var school = await app.GivenSchool();

        var refused = await app.Upload(school, header, "a;b");

        refused.Errors.Select(error => error.Code).ShouldBe(codes);
    }

    [Fact]
    public async Task A_hostile_file_is_refused_before_it_is_kept()
    {
        var school = await app.GivenSchool();

        var refused = await app.Upload(school, "<html><script>alert(1)</script></html>"u8.ToArray(), "tkb.xlsx");

        refused.Errors.ShouldHaveSingleItem().Code.ShouldStartWith("sheets.");
    }
}
