using System.Text;

namespace Training.Tests.Timetable.Sheets;

/// <summary>A timetable comes in as a file, is looked at, and goes in: without JavaScript.</summary>
public abstract class ImportPagesTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : ImportPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ImportPagesTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Uploaded_it_shows_what_would_happen_and_committed_what_happened()
    {
        var school = await app.GivenSchool();
        var @class = await app.ClassCode(school);
        var (moves, stays) = (await app.GivenSession(school.Plan()), await app.GivenSession(school.Plan(day: 1)));
        var client = app.CreateClient();
        var lines = string.Join(
            "\r\n",
            TimetableFiles.Header,
            school.Row(@class, moves, day: 3),
            school.Row(@class, day: 1, first: 4, last: 5)
        );

        var board = await TestPage.Open(client, $"/timetable?cohort={await app.CodeOf(school.Cohort)}");
        board.Text(".board-cols aside").ShouldContain("Nhập từ Excel");
        var upload = await TestPage.Open(client, $"/timetable/{await app.CodeOf(school.Cohort)}/import");
        var waiting = await upload.SubmitFile("#upload", "file", Encoding.UTF8.GetBytes(lines), "tkb.csv");
        await app.RunDueWork();
        var preview = await TestPage.Open(client, waiting.Address.AbsolutePath);
        await preview.SubmitForm(".foot form");
        await app.RunDueWork();
        var result = await TestPage.Open(client, waiting.Address.AbsolutePath);

        preview.Text("tbody tr:first-child").ShouldContain($"Lớp {@class} đang học {school.ModuleCode} 07:30");
        preview.Text(".foot").ShouldContain("1 hàng lỗi ở lại");
        result.Text("h1").ShouldBe("Đã nhập 1 buổi");
        (await app.PlanOf(moves)).Date.ShouldBe(school.Opens.AddDays(3));
        (await app.PlanOf(stays)).Date.ShouldBe(school.Opens.AddDays(1));
    }

    [Fact]
    public async Task A_file_that_is_no_timetable_is_refused_on_the_page_that_took_it()
    {
        var code = await app.CodeOf((await app.GivenSchool()).Cohort);

        var upload = await TestPage.Open(app.CreateClient(), $"/timetable/{code}/import");
        var refused = await upload.SubmitFile("#upload", "file", "Họ tên;Ngày sinh\r\na;b"u8.ToArray(), "ds.csv");

        refused.Text(".error-summary, [role=alert]").ShouldContain("Không tìm thấy hàng tiêu đề");
    }
}
