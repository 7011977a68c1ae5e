using System.Net;
using Training.Web.Pages.People;

namespace Training.Tests.Pages.People;

public sealed class PeoplePagesTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task The_list_marks_what_was_searched_for_and_links_to_the_profile()
    {
        var id = await app.GivenPerson(GivenPeople.Details("Đặng Thị Hòa Bình"));

        var page = await Open("/people?q=thi+hoa");

        page.Text("tbody mark").ShouldBe("Thị Hòa");
        page.Text("tbody a.name").ShouldBe("Đặng Thị Hòa Bình");
        (await Open($"/people/{id}")).Text("h1").ShouldBe("Đặng Thị Hòa Bình");
    }

    [Fact]
    public async Task A_search_that_finds_nobody_says_what_to_do()
    {
        await app.GivenPerson();

        (await Open("/people?q=khongcoai")).Text(".empty h2").ShouldBe("Không có ai khớp");
    }

    [Fact]
    public async Task The_list_is_exported_as_a_workbook()
    {
        await app.GivenPerson();
        var page = await Open("/people");

        var file = await page.SubmitForm("#people");

        (file.Status, file.Response.Content.Headers.ContentType!.MediaType).ShouldBe(
            (HttpStatusCode.OK, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        );
        (await file.Response.Content.ReadAsByteArrayAsync())[..2].ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public async Task A_hidden_number_is_shown_when_asked_for_and_only_in_that_answer()
    {
        var details = GivenPeople.Details();
        var id = await app.GivenPerson(details);
        var page = await Open($"/people/{id}");
        page.Text("#id-number").ShouldStartWith("•••• ••••");

        var revealed = await page.SubmitForm("#facts form", ("part", DisclosedPart.IdNumber));

        revealed.Text("#id-number").ShouldStartWith(details.IdNumber!);
        revealed.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await Open($"/people/{id}")).Text("#id-number").ShouldStartWith("•••• ••••");
        (await Open($"/people/{id}")).Text("#looks li b").ShouldBe("Xem số CCCD");
    }

    [Fact]
    public async Task A_form_with_a_wrong_field_keeps_what_was_typed_and_says_what_is_right()
    {
        var page = await Open("/people/new");

        var refused = await page.Submit(("Form.FullName", "Lê Thử"), ("Form.Birth", "02/13/1990"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text("#Form_Birth-error").ShouldContain("có tháng 13; ghi ngày trước");
        refused.Value("#Form_FullName").ShouldBe("Lê Thử");
    }

    [Fact]
    public async Task A_form_read_before_another_saved_is_shown_again_beside_the_stored_values_and_can_then_be_saved()
    {
        var id = await app.GivenPerson(GivenPeople.Details("Lê Thị Chung"));
        var mine = await Open($"/people/{id}/edit");
        (await (await Open($"/people/{id}/edit")).Submit(Typed("Lê Thị Chung", "Nam Định"))).Status.ShouldBe(
            HttpStatusCode.OK
        );

        var refused = await mine.Submit(Typed("Lê Thị Chung", "Thái Bình"));

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text("#differences").ShouldContain("Thái Bình");
        refused.Text("#differences").ShouldContain("Nam Định");
        (await refused.Submit(Typed("Lê Thị Chung", "Thái Bình"))).Text("#facts").ShouldContain("Thái Bình");
    }

    [Theory]
    [InlineData("Đặng Thị Hòa", "thi h", "Đặng ", "Thị H", "òa")]
    [InlineData("Đặng Thị Hòa", "đặng", "", "Đặng", " Thị Hòa")]
    [InlineData("Đặng Thị Hòa", "oa", "Đặng Thị Hòa", "", "")]
    [InlineData("Đặng Thị Hòa", null, "Đặng Thị Hòa", "", "")]
    public void A_name_is_marked_where_its_words_begin_as_typed(
        string name,
        string? typed,
        string before,
        string found,
        string after
    ) => NameMark.Of(name, typed).ShouldBe(new NameMark(before, found, after));

    private static (string, object)[] Typed(string name, string birthPlace) =>
        [("Form.FullName", name), ("Form.Birth", "08/08/2000"), ("Form.BirthPlace", birthPlace)];

    private Task<TestPage> Open(string address) => TestPage.Open(app.CreateClient(), address);
}
