using System.Net;
using System.Text;
using Training.Application.Enrolment.Eligibility;

namespace Training.Tests.Enrolment.Eligibility;

public abstract class EligibilityPagesTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : EligibilityPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : EligibilityPagesTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task A_policy_is_drafted_changed_tried_and_put_in_force_without_scripts()
    {
        var (cohort, code) = await app.GivenJudgedCohort();
        await app.GivenApplication(cohort, Files.Good with { DegreeGrade = DegreeGrade.Average });
        var client = app.CreateClient();

        var draft = await (await TestPage.Open(client, $"/cohorts/{code}/eligibility")).SubmitForm(
            "form[action*=Draft]"
        );
        draft.Text("#path-A").ShouldContain("xếp loại Khá trở lên");
        var condition = await TestPage.Open(client, $"/cohorts/{code}/eligibility/1/condition?path=A&at=3");
        var changed = await condition.SubmitForm("#condition", ("Form.Grade", "Average"), ("Form.Rule", "Điều 4"));
        var tried = await TestPage.Open(client, $"/cohorts/{code}/eligibility/1/trial?all=true");
        var inForce = await changed.SubmitForm("form[action*=Force]", ("Decision.Number", "12/QĐ"));
        await app.RunDueWork();
        var list = await TestPage.Open(client, $"/cohorts/{code}/applications?outcome=Eligible");

        changed.Text("#path-A").ShouldContain("xếp loại Trung bình trở lên");
        tried.Text("#trial").ShouldContain("Đủ điều kiện");
        inForce.Text("#edition").ShouldContain("Có hiệu lực");
        inForce.Text("#edition").ShouldContain("12/QĐ");
        list.Text("tbody").ShouldContain("Nguyễn Thị Hương Giang");
        list.Text("tbody").ShouldContain("Đủ điều kiện");
    }

    [Fact]
    public async Task A_downloaded_file_can_be_sent_back_and_a_wrong_one_says_what_is_wrong()
    {
        var (_, code) = await app.GivenJudgedCohort();
        await app.GivenDraft(code);
        var client = app.CreateClient();
        var page = await TestPage.Open(client, $"/cohorts/{code}/eligibility");
        var file = await client.GetByteArrayAsync(
            new Uri($"/cohorts/{code}/eligibility?handler=File&number=1", UriKind.Relative)
        );
        var wrong = Encoding.UTF8.GetString(file).Replace("\"grade\": \"good\"", "\"grade\": \"splendid\"");
        var empty = PolicyFile.Write(new PolicyContent([], [new("A", "", "", [])]));

        var same = await page.SubmitFile("form[enctype]", "file", file, "policy.json");
        var unread = await same.SubmitFile("form[enctype]", "file", Encoding.UTF8.GetBytes(wrong), "policy.json");
        var flawed = await same.SubmitFile("form[enctype]", "file", Encoding.UTF8.GetBytes(empty), "policy.json");

        same.Text(".flash").ShouldContain("Đã thay bản nháp");
        unread.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unread.Text("main").ShouldContain("dừng ở dòng");
        flawed.Text("main").ShouldContain("Diện A: Thiếu tên diện");
    }

    [Fact]
    public async Task A_condition_that_lacks_something_keeps_what_was_typed()
    {
        var (_, code) = await app.GivenJudgedCohort();
        await app.GivenDraft(code);
        var form = await TestPage.Open(
            app.CreateClient(),
            $"/cohorts/{code}/eligibility/1/condition?kind=ShownByPapers"
        );

        var again = await form.SubmitForm(
            "#condition",
            ("Form.AskedVi", "giấy khám sức khỏe"),
            ("Form.Rule", "Điều 5")
        );

        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text("main").ShouldContain("Nhập cả hai");
        again.Value("#Form_AskedVi").ShouldBe("giấy khám sức khỏe");
    }

    [Fact]
    public async Task What_the_application_lacks_is_added_on_its_page_and_it_is_judged_again()
    {
        var (cohort, code) = await app.GivenJudgedCohort();
        var id = await app.GivenApplication(cohort, details: new CandidacyDetails { Note = "Ghi chú" });
        await app.GivenPolicy(code);
        var page = await TestPage.Open(app.CreateClient(), $"/cohorts/{code}/applications/{id}");
        page.Text("main").ShouldContain("chưa ghi ngày nộp");

        var unknown = await page.SubmitForm("#amend", ("Form.FiledOn", "2013-03-15"), ("Form.Unit", "Xã Không Có"));
        var amended = await page.SubmitForm(
            "#amend",
            ("Form.FileNumber", "HS-7"),
            ("Form.FiledOn", "2013-03-15"),
            ("Form.Post", "TP-HT"),
            ("Form.Unit", "xã Ba Vì")
        );
        await app.RunDueWork();

        unknown.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unknown.Text("main").ShouldContain("Xã Không Có");
        (await amended.Reload()).Text("main").ShouldContain("Đạt mọi điều kiện của diện A");
        var details = (await app.Application(code, id)).Details;
        (details.FileNumber, details.Post, details.Note).ShouldBe(("HS-7", "TP-HT", "Ghi chú"));
    }

    [Fact]
    public async Task HR_settles_on_the_page_what_words_leave_in_doubt()
    {
        var (cohort, code) = await app.GivenJudgedCohort();
        var id = await app.GivenApplication(cohort, Files.Good with { ComputerSkills = "Photoshop" });
        await app.GivenPolicy(code);
        var page = await TestPage.Open(app.CreateClient(), $"/cohorts/{code}/applications/{id}");
        page.Text("main").ShouldContain("“Photoshop”, chưa đủ rõ");

        var settled = await page.SubmitForm("#verdict form", ("Reason", "Chứng chỉ số 5"), ("met", "true"));
        settled.Text("main").ShouldContain("đang được xét");
        await app.RunDueWork();
        var after = await settled.Reload();

        after.Text("main").ShouldContain("Đạt mọi điều kiện của diện A");
        after.Text("main").ShouldContain("Chứng chỉ số 5");
    }
}
