using System.Net;
using Training.Infrastructure.Seeding;

namespace Training.Tests.Curriculum;

public abstract class CurriculumPagesTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : CurriculumPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : CurriculumPagesTests(app), IClassFixture<PostgresApp>;

    private static readonly string[] Kept =
    [
        "Form.Place",
        "Form.NameVi",
        "Form.Lessons[0].TitleVi",
        "Form.Assessment[0].Code",
        "Form.Assessment[0].NameVi",
        "Form.Assessment[0].Weight",
        "Form.Assessment[1].Code",
        "Form.Assessment[1].NameVi",
        "Form.Assessment[1].Weight",
    ];

    [Fact]
    public async Task A_page_shows_blocks_modules_lessons_and_how_many_periods_of_each_kind()
    {
        await app.Services.LoadReferenceData();

        var page = await TestPage.Open(app.CreateClient(), "/curricula/CCN-LLCT/1");

        page.Text("h1").ShouldContain("trung cấp lý luận chính trị");
        page.Texts("tfoot td").ShouldContain("2.400");
        page.Texts("li[id]").Count.ShouldBe(14);
        page.Text("#C3").ShouldContain("Máy tính cho từng người");
        page.Text("#D2").ShouldContain("Học sau: C1, C2");
    }

    [Fact]
    public async Task A_new_edition_is_drafted_changed_compared_and_approved_without_scripts()
    {
        var code = await app.GivenCurriculum();
        var client = app.CreateClient();

        var draft = await (await TestPage.Open(client, $"/curricula/{code}/1/copy")).Submit(("to", code));
        draft.Address.AbsolutePath.ShouldBe($"/curricula/{code}/2");
        var module = await TestPage.Open(client, $"/curricula/{code}/2/module?of=B1");
        var saved = await module.SubmitForm("#module", [.. Typed(module), ("Form.Lessons[0].Periods", 36)]);
        var compared = await TestPage.Open(client, $"/curricula/{code}/2/difference");
        var approved = await saved.SubmitForm("form[action*=Approve]");

        saved.Text("#B1").ShouldContain("36 tiết");
        compared.Text("#difference").ShouldContain("20 tiết");
        compared.Text("#difference").ShouldContain("36 tiết");
        compared.Text("#difference").ShouldNotContain("A1 ·");
        approved.Text(".flash").ShouldContain($"{code}-2");
        (await TestPage.Open(client, "/curricula")).Text("tbody").ShouldContain($"{code}-2");
    }

    [Fact]
    public async Task What_a_module_lacks_is_said_at_its_fields_and_nothing_typed_is_lost()
    {
        var code = await app.GivenCurriculum(approved: false);
        var form = await TestPage.Open(app.CreateClient(), $"/curricula/{code}/1/module");

        var again = await form.SubmitForm(
            "#module",
            ("Form.Code", "C1"),
            ("Form.Block", "A"),
            ("Form.NameVi", "Kỹ năng"),
            ("Form.Lessons[0].TitleVi", ""),
            ("Form.Lessons[1].TitleVi", "Bài sau một dòng trống"),
            ("Form.Lessons[1].Periods", 0),
            ("Form.Assessment[0].Code", "THI"),
            ("Form.Assessment[0].NameVi", "Thi"),
            ("Form.Assessment[0].Weight", 90)
        );

        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again
            .Texts(".summary li")
            .ShouldBe(
                ["Bài 1 có 0 tiết; cần từ 1 đến 1.000.", "Các điểm thành phần của C1 cộng lại 90%, cần đúng 100%."],
                ignoreOrder: true
            );
        again.Value("#Form_Lessons_0__TitleVi").ShouldBe("Bài sau một dòng trống");
        again.Value("#Form_NameVi").ShouldBe("Kỹ năng");
    }

    [Fact]
    public async Task Blocks_are_added_on_the_page_of_a_draft_and_one_in_use_cannot_be_taken_away()
    {
        var code = await app.GivenCurriculum(approved: false);
        var client = app.CreateClient();
        var form = await TestPage.Open(client, $"/curricula/{code}/1/edit");

        var refused = await form.Submit(
            ("NameVi", "Tên"),
            ("Blocks[0].Letter", ""),
            ("Blocks[1].Letter", "B"),
            ("Blocks[1].NameVi", "Quản lý")
        );
        var saved = await form.Submit(
            ("NameVi", "Tên mới"),
            ("Blocks[0].Letter", "A"),
            ("Blocks[0].NameVi", "Lý luận"),
            ("Blocks[1].Letter", "B"),
            ("Blocks[1].NameVi", "Quản lý"),
            ("Blocks[2].Letter", "c"),
            ("Blocks[2].NameVi", "Kỹ năng")
        );

        refused.Text(".summary").ShouldContain("Không có khối “A”; chương trình có các khối B.");
        saved.Text("h1").ShouldBe("Tên mới");
        saved.Texts("h2 .blk").ShouldBe(["A", "B", "C"]);
    }

    [Fact]
    public async Task Who_only_sees_plans_finds_no_button_and_no_form()
    {
        var code = await app.GivenCurriculum(approved: false);
        using var leader = await app.SignedIn(Role.Leadership);

        var page = await TestPage.Open(leader, $"/curricula/{code}/1");

        page.Text("main").ShouldContain("A1");
        page.Texts("main form button").ShouldBe(["Xem khác biệt"]);
        var edit = await TestPage.Open(leader, $"/curricula/{code}/1/edit");
        edit.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static IEnumerable<(string, object)> Typed(TestPage page) =>
        Kept.Select(name =>
                (name, (object)page.Value($"#{name.Replace('.', '_').Replace('[', '_').Replace(']', '_')}"))
            )
            .Append(("Form.Block", "B"))
            .Append(("Form.Prerequisites", "A2"));
}
