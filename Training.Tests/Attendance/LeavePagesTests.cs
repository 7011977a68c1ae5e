using System.Net;
using Training.Application.Attendance.Leave;

namespace Training.Tests.Attendance;

public abstract class LeavePagesTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : LeavePagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : LeavePagesTests(app), IClassFixture<PostgresApp>;

    private const string Absent = ".att input[value=Absent][checked]";

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
        register
            .Text(".att")
            .ShouldSatisfyAllConditions(
                text => text.ShouldContain("Có đơn xin nghỉ được duyệt"),
                text => text.ShouldNotContain("Đám cưới") // what it is for is read by those who decide
            );
        await register.Post("?handler=Rest", "#register", ("Rows[0].Whole", "Present"));
    }

    [Fact]
    public async Task A_granted_leave_is_withdrawn_on_the_phone_or_taken_back_by_the_office_which_says_why()
    {
        var given = await app.GivenAbsentee();
        var (one, other) = (await app.GivenLeave(given, given.Days(1)), await app.GivenLeave(given, given.Days(3)));
        await app.Decide(given, one);
        await app.Decide(given, other);
        using var desk = await app.SignedIn(Role.AcademicOffice);
        var page = await TestPage.Open(desk, $"/leave/{one}");
        (await page.SubmitForm("#revocation")).Text(".summary").ShouldContain("Ghi lý do thu hồi");
        (await page.SubmitForm("#revocation", ("Reason", "Lớp dời buổi học"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await page.Reload()).Text("main").ShouldContain("thu hồi lúc");
        (await TestPage.Open(desk, "/leave?decided=true"))
            .Links("main table a")
            .Select(link => link.Address)
            .ShouldContain($"/leave/{one}");

        using var phone = app.SignedIn(given.Trainee);
        var mine = await TestPage.Open(phone, "/me/leave");
        mine.Text("main").ShouldContain("Lớp dời buổi học");
        await mine.SubmitForm("form[action*=Withdraw]");

        (await mine.Reload()).Texts("form[action*=Withdraw]").ShouldBeEmpty();
        (await app.Db(db => db.LeaveRequests.Where(r => r.PersonId == given.Person).ToListAsync())).ShouldAllBe(
            request => request.State == LeaveState.Withdrawn
        );
    }

    [Theory]
    [InlineData("From", "0001-01-01")]
    [InlineData("From", "9999-12-31")]
    [InlineData("To", "9999-12-31")]
    [InlineData("FromHalf", "7")]
    public async Task A_form_that_no_page_sends_is_refused_in_words(string field, string value)
    {
        var given = await app.GivenAbsentee();
        using var phone = app.SignedIn(given.Trainee);
        var mine = await TestPage.Open(phone, "/me/leave");
        var typed = new Dictionary<string, object>
        {
            ["From"] = $"{given.Day:O}",
            ["Reason"] = "Khám bệnh",
            [field] = value,
        };

        var answer = await mine.SubmitForm("#ask", [.. typed.Select(one => (one.Key, one.Value))]);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
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
        var look = await app.Db(db => db.Disclosures.SingleAsync(one => one.PersonId == given.Person));
        (look.Part, look.By).ShouldBe((DisclosedPart.LeaveEvidence, given.Adviser.Account)); // SEC-03
        var subject = $"{look.Id.Value}";
        var trail = await app.Db(db => db.AuditEntries.SingleAsync(entry => entry.SubjectId == subject));
        (trail.Deed, trail.PersonId).ShouldBe(("OpenEvidence", given.Person));
        var (_, own) = (await mine.Reload()).Links("a[href*=Evidence]").ShouldHaveSingleItem();
        (await phone.GetByteArrayAsync(new Uri(own, UriKind.Relative))).ShouldBe(Pdf);

        using var stranger = app.SignedIn((await app.GivenAbsentee()).Adviser);
        (await TestPage.Open(stranger, address)).Status.ShouldBe(HttpStatusCode.NotFound);
        using var other = app.SignedIn((await app.GivenAbsentee()).Trainee);
        (await TestPage.Open(other, own)).Status.ShouldBe(HttpStatusCode.NotFound); // P20
    }

    [Fact]
    public async Task Who_may_not_decide_a_request_does_not_open_its_paper()
    {
        var given = await app.GivenAbsentee();
        using var phone = app.SignedIn(given.Trainee);
        var mine = await TestPage.Open(phone, "/me/leave");
        await mine.SubmitFile(
            "#ask",
            "Evidence",
            Pdf,
            "giấy ra viện.pdf",
            ("From", $"{given.Day:O}"),
            ("FromHalf", "Morning"),
            ("To", $"{given.Day.AddDays(11):O}"), // for the head to decide (ATT-06)
            ("ToHalf", "Afternoon"),
            ("Reason", "Nằm viện")
        );
        using var desk = app.SignedIn(given.Adviser);
        var (_, address) = (await TestPage.Open(desk, "/leave")).Links("main table a").ShouldHaveSingleItem();

        var page = await TestPage.Open(desk, address);

        page.Text("main")
            .ShouldSatisfyAllConditions(
                text => text.ShouldContain("hiệu trưởng mở được"),
                text => text.ShouldNotContain("giấy ra viện.pdf")
            );
        var id = await app.Db(db =>
            db.LeaveRequests.Where(request => request.PersonId == given.Person)
                .Select(request => request.Id)
                .SingleAsync()
        );
        var refused = await app.SendAs(given.Adviser.Account, GivenLeaves.Advising, new OpenEvidence(id));
        refused.Errors.ShouldHaveSingleItem().Code.ShouldBe("leaves.not_yours");
        (await app.Db(db => db.Disclosures.CountAsync(look => look.PersonId == given.Person))).ShouldBe(0);
    }

    [Fact]
    public async Task Who_is_on_leave_and_checks_in_is_not_proposed_as_absent_nor_recorded_so_from_an_older_page()
    {
        var given = await app.GivenAbsentee();
        await app.Decide(
            given,
            await app.GivenLeave(given, new(given.Day, HalfDay.Morning, given.Day, HalfDay.Afternoon))
        );
        using var desk = app.SignedIn(given.Register.Instructor);
        var older = await TestPage.Open(desk, $"/sessions/{given.Register.Session}/attendance");
        older.Texts(Absent).Count.ShouldBe(1);

        (await app.CheckIn(given.Trainee, await app.GivenCode(given.Register))).Errors.ShouldBeEmpty();

        var page = await older.Reload();
        page.Texts(Absent).ShouldBeEmpty();
        var row = (await app.Register(given.Register)).Lines.Select(line => line.Person).ToList().IndexOf(given.Person);
        (string, object)[] asItWas = [($"Rows[{row}].Whole", "Absent"), ($"Rows[{row}].Excused", "true")];
        (await older.Post("?handler=Arrived", "#register", asItWas)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await app.Register(given.Register))
            .Lines.Select(line => (line.Person, line.Letters))
            .Where(line => line.Letters is not null)
            .ShouldBe([(given.Person, "PPPP")]);
    }
}
