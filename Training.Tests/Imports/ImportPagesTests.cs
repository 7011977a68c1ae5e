using System.Net;
using Training.Application.Enrolment.Imports;
using static Training.Tests.Imports.Lists;

namespace Training.Tests.Imports;

public sealed class ImportPagesTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task An_import_is_shown_from_its_check_to_its_undo_without_scripts()
    {
        using var client = app.CreateClient();
        var id = await app.Import(await app.GivenCohort(), [Header, Person(), Person(birth: "31/02/1990")]);

        (await TestPage.Open(client, "/imports/new")).Text("h1").ShouldBe("Nhập danh sách học viên");
        (await TestPage.Open(client, "/imports")).Text("tbody").ShouldContain("list.csv");
        (await TestPage.Open(client, $"/imports/{id}/columns")).Text("tbody").ShouldContain("Số CCCD");
        var check = await TestPage.Open(client, $"/imports/{id}?show=all&columns=all&edit=3.1");
        check.Text("h1").ShouldContain("Kiểm tra 2 dòng");
        check.Text("td.cell-bad .cell-msg").ShouldContain("31/02/1990");
        check.Text(".foot .btn.go").ShouldBe("Nhập 1 dòng");
        check.Text(".preview aside").ShouldContain("01/04/2026"); // kept for 30 days from 02/03/2026

        await app.Send(new CommitImport(id));
        (await TestPage.Open(client, $"/imports/{id}")).Text("h1").ShouldBe("Đang nhập danh sách");
        await app.RunDueWork();
        (await TestPage.Open(client, $"/imports/{id}")).Text("h1").ShouldBe("Đã nhập 1 trong 2 dòng");

        await app.Undo(id);
        var undone = await TestPage.Open(client, $"/imports/{id}");
        (undone.Status, undone.Text("h1")).ShouldBe((HttpStatusCode.OK, "Đã hoàn tác 1 dòng"));
    }

    [Fact]
    public async Task A_file_with_a_header_and_nobody_in_it_says_so()
    {
        using var client = app.CreateClient();
        var id = await app.Import(await app.GivenCohort(), [Header]);

        var page = await TestPage.Open(client, $"/imports/{id}");

        page.Text(".empty").ShouldContain("Tệp chỉ có dòng tiêu đề");
        page.Text(".foot").ShouldNotContain("Nhập");
    }
}
