using System.Net;

namespace Training.Tests.Attendance;

public abstract class LeavePagesTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : LeavePagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : LeavePagesTests(app), IClassFixture<PostgresApp>;

    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, 0, 1, 2];

    [Fact]
    public async Task A_trainee_asks_the_adviser_decides_and_the_trainee_reads_it()
    {
        var given = await app.GivenAbsentee();
        using var phone = app.SignedIn(given.Trainee);
        var mine = await TestPage.Open(phone, "/me/leave");
        var asked = await mine.SubmitForm(
            "#ask",
            ("From", $"{given.Day:O}"),
            ("FromHalf", "Morning"),
            ("ToHalf", "Afternoon"),
            ("Reason", "Đám cưới em gái")
        );
        asked.Status.ShouldBe(HttpStatusCode.Redirect);

        using var desk = app.SignedIn(given.Adviser);
        (await TestPage.Open(desk, "/")).Text("main").ShouldContain("1 đơn xin nghỉ chờ quyết định");
        var list = await TestPage.Open(desk, "/leave");
        var (name, address) = list.Links("main table a").ShouldHaveSingleItem();
        name.ShouldBe("Lê Thị Lan");
        var page = await TestPage.Open(desk, address);
        page.Text("main").ShouldContain("Đám cưới em gái");
        (await page.Post("?handler=Refuse", "#decision")).Text(".summary").ShouldContain("Từ chối thì ghi lý do");
        (await page.Post("?handler=Approve", "#decision", ("Reason", "Nhớ chép bài"))).Status.ShouldBe(
            HttpStatusCode.Redirect
        );

        (await mine.Reload())
            .Text("main")
            .ShouldSatisfyAllConditions(
                text => text.ShouldContain("Được nghỉ"),
                text => text.ShouldContain("Nhớ chép bài")
            );
        (await TestPage.Open(desk, "/leave")).Text("main").ShouldContain("Không có đơn nào chờ");
        using var instructor = app.SignedIn(given.Register.Instructor);
        var register = await TestPage.Open(instructor, $"/sessions/{given.Register.Session}/attendance");
        register.Text(".att").ShouldContain("Đơn xin nghỉ được duyệt: Đám cưới em gái");
        await register.Post("?handler=Rest", "#register", ("Rows[0].Whole", "Present"));
    }

    [Fact]
    public async Task A_paper_is_kept_by_what_is_in_it_and_opened_by_those_who_decide_and_no_other()
    {
        var given = await app.GivenAbsentee();
        using var phone = app.SignedIn(given.Trainee);
        var mine = await TestPage.Open(phone, "/me/leave");
        (string, object)[] typed =
        [
            ("From", $"{given.Day:O}"),
            ("FromHalf", "Morning"),
            ("ToHalf", "Morning"),
            ("Reason", "Khám bệnh"),
        ];

        var refused = await mine.SubmitFile("#ask", "Evidence", [.. "<script>"u8], "giay.pdf", typed);
        refused.Text(".summary").ShouldContain("PDF, JPG hoặc PNG");
        (await mine.SubmitFile("#ask", "Evidence", Pdf, "giay ra viện.exe", typed)).Status.ShouldBe(
            HttpStatusCode.Redirect
        );

        using var desk = app.SignedIn(given.Adviser);
        var (_, address) = (await TestPage.Open(desk, "/leave")).Links("main table a").ShouldHaveSingleItem();
        var page = await TestPage.Open(desk, address);
        var opened = (await page.Post("?handler=Evidence", "main form")).Response;
        opened.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        opened.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await opened.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        var (_, own) = (await mine.Reload()).Links("a[href*=Evidence]").ShouldHaveSingleItem();
        (await phone.GetByteArrayAsync(new Uri(own, UriKind.Relative))).ShouldBe(Pdf);

        using var stranger = app.SignedIn((await app.GivenAbsentee()).Adviser);
        (await TestPage.Open(stranger, address)).Status.ShouldBe(HttpStatusCode.NotFound);
        using var other = app.SignedIn((await app.GivenAbsentee()).Trainee);
        (await TestPage.Open(other, own)).Status.ShouldBe(HttpStatusCode.NotFound); // P20
    }
}
