using Training.Application.Common.Spreadsheets;
using Training.Application.Timetable;
using Training.Application.Timetable.Sheets;

namespace Training.Tests.Timetable.Sheets;

/// <summary>The planned sessions of a cohort as a file that says everything about each.</summary>
public abstract class ExportTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : ExportTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ExportTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Each_planned_session_has_a_row_in_order_of_time_and_text_stays_text()
    {
        var school = await app.GivenSchool();
        var later = await app.GivenSession(school.Plan(day: 60, first: 5, until: 9) with { Note = "=1+1" });
        var own = await app.GivenSession(
            school.Plan() with
            {
                Slot = Slot.OfTimes(new(7, 0), new(7, 25)),
                Room = null,
                Lesson = null,
            }
        );
        var cancelled = await app.GivenSession(school.Plan(day: 1));
        (await app.Send(new CancelSession(cancelled, "Nghỉ"))).Errors.ShouldBeEmpty();

        var rows = await Download(school);

        rows[0]
            .ShouldBe(
                "Ngày|Tiết đầu|Tiết cuối|Giờ bắt đầu|Giờ kết thúc|Lớp|Học phần|Bài|Phòng|Giảng viên|Ghi chú|Mã buổi học"
            );
        var (codes, room) = (await Codes(school), await app.Db(db => db.Rooms.SingleAsync(r => r.Id == school.Room)));
        rows[1..]
            .ShouldBe([
                $"{school.Opens:yyyy-MM-dd}|||07:00|07:25|{codes.Class}|{school.ModuleCode}|||{codes.Instructor}||{own}",
                $"{school.Opens.AddDays(60):yyyy-MM-dd}|5|8|||{codes.Class}|{school.ModuleCode}|1|{room.Code}|{codes.Instructor}|=1+1|{later}",
            ]);
    }

    private async Task<(string Class, string Instructor)> Codes(GivenSchool school) =>
        (
            await app.Db(db => db.Classes.Where(c => c.Id == school.Class).Select(c => c.Code).SingleAsync()),
            await app.Db(db => db.Instructors.Where(i => i.Id == school.Instructor).Select(i => i.Code).SingleAsync())
        );

    private async Task<List<string>> Download(GivenSchool school)
    {
        var address = $"/timetable?handler=Workbook&cohort={await app.CodeOf(school.Cohort)}";
        var bytes = await app.CreateClient().GetByteArrayAsync(new Uri(address, UriKind.Relative));
        using var file = new MemoryStream(bytes);
        var reader = (ISheetReader)app.Services.GetService(typeof(ISheetReader))!;
        reader.Inspect(file, "tkb.xlsx").Succeeded(out var about).ShouldBeTrue();
        about!.Remarks.ShouldBeEmpty(); // no formula
        var columns = Enumerable.Range(0, SheetColumns.All.Count);
        return [.. reader.Rows(file, 0).Select(row => string.Join('|', columns.Select(column => row[column].Text)))];
    }
}
