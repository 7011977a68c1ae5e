using Training.Application.Enrolment.Imports;
using static Training.Tests.Imports.Lists;

namespace Training.Tests.Imports;

/// <summary>ENC-01 to ENC-03: text from before Unicode is found out, shown converted, and converted only when HR agrees.</summary>
public sealed class LegacyListTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    private static readonly string[] Tcvn3 =
    [
        "NguyÔn V¨n §øc",
        "TrÇn ThÞ H­¬ng",
        "Lª Quèc ViÖt",
        "Vò Minh Ch©u",
        "Hoµng §×nh Kú",
        "§Æng H÷u T­",
    ];

    private static readonly string[] Vni =
    [
        "Nguyeãn Vaên Ñöùc",
        "Traàn Thò Höông",
        "Leâ Quoác Vieät",
        "Vuõ Minh Chaâu",
        "Hoaøng Ñình Kyø",
        "Ñaëng Höõu Tö",
    ];

    private static readonly string[] Meant =
    [
        "Nguyễn Văn Đức",
        "Trần Thị Hương",
        "Lê Quốc Việt",
        "Vũ Minh Châu",
        "Hoàng Đình Kỳ",
        "Đặng Hữu Tư",
    ];

    [Theory]
    [InlineData("TCVN3")]
    [InlineData("VNI")]
    public async Task Five_rows_are_shown_both_ways_and_who_agrees_gets_them_converted(string encoding)
    {
        var (id, page) = await Asked(encoding == "VNI" ? Vni : Tcvn3);

        page.Text("h1").ShouldBe("Tệp dùng bảng mã cũ");
        page.Text("main").ShouldContain(encoding);
        page.Texts("tbody tr").Count.ShouldBe(5);
        page.Texts("tbody td:last-child").Select(text => text.Split(" · ")[0]).ShouldBe(Meant[1..]);
        (await app.Rows(id)).ShouldBeEmpty(); // nothing is read in until someone has decided

        await page.SubmitForm("form[action*=Encoding]:last-of-type", ("convert", "true"));
        await app.RunDueWork();

        (await app.Rows(id)).Select(row => row.PersonName).ShouldBe(Meant);
    }

    [Fact]
    public async Task Who_does_not_agree_keeps_every_letter_as_it_is()
    {
        var (id, page) = await Asked(Tcvn3);

        await page.SubmitForm("form[action*=Encoding]", ("convert", "false"));
        await app.RunDueWork();

        (await app.Show(id)).State.ShouldBe(ImportState.Planned);
        (await app.Rows(id)).Select(row => row.Content[0].Text).ShouldBe(Tcvn3);
    }

    private async Task<(ImportId Id, TestPage Page)> Asked(string[] names)
    {
        var lines = names.Select(name => $"{name};{NewBirth()};{NewNumber()}");
        var id = await app.Import(await app.GivenCohort(), ["Ho ten;Ngay sinh;So CCCD", .. lines]);
        return (id, await TestPage.Open(app.CreateClient(), $"/imports/{id}"));
    }
}
