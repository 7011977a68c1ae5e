using Training.Application.Common.Spreadsheets;

namespace Training.Tests.Spreadsheets;

/// <summary>ENC-01 to ENC-03.</summary>
public sealed class LegacyTextTests
{
    private const string Lower = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

    [Fact]
    public void All_134_letters_come_out_of_Tcvn3_capitals_through_the_H_font()
    {
        Enumerable
            .Range(0xA1, 0xFF - 0xA1)
            .Select(b => Tcvn3.ToUnicode($"{(char)b}", ".VnTime")[0])
            .Where(letter => Lower.Contains(letter, StringComparison.Ordinal))
            .Distinct()
            .Order()
            .ShouldBe(Lower.Order());
        Enumerable
            .Range(0xA8, 0xFF - 0xA8)
            .Select(b => Tcvn3.ToUnicode($"{(char)b}", ".VnTimeH")[0])
            .Where(letter => Lower.ToUpperInvariant().Contains(letter, StringComparison.Ordinal))
            .Distinct()
            .Order()
            .ShouldBe(Lower.ToUpperInvariant().Order());
    }

    [Fact]
    public void All_134_letters_come_out_of_Vni()
    {
        var all = Lower + Lower.ToUpperInvariant();
        var marks = "øùûõïâàáåãäêèéúüë";
        var written =
            from letter in "aeiouyôöìíæóòîñAEIOUYÔÖÌÍÆÓÒÎÑ"
            from mark in marks.Select(m => $"{m}").Append("")
            let text = $"{letter}{(char.IsUpper(letter) ? mark.ToUpperInvariant() : mark)}"
            select VniWin.ToUnicode(text);

        written
            .Where(text => text.Length == 1)
            .Select(text => text[0])
            .Where(all.Contains)
            .Distinct()
            .Order()
            .ShouldBe(all.Order());
    }

    [Theory]
    [InlineData("NguyÔn ThÞ Hßa", ".VnTime", "Nguyễn Thị Hòa")]
    [InlineData("Nguyễn Thị Hòa", ".VnTime", "Nguyễn Thị Hòa")]
    [InlineData("nguyÔn thÞ hßa", ".VnTimeH", "NGUYỄN THỊ HÒA")]
    [InlineData("NguyÔn V¨n §­îc", null, "Nguyễn Văn Được")]
    [InlineData("NGUYÔN V¡N §¦îC", null, "NGUYỄN VĂN ĐƯỢC")]
    [InlineData("Le Anh", ".VnTimeH", "LE ANH")]
    public void Tcvn3_is_converted(string typed, string? font, string meant) =>
        LegacyText.Convert(Row((typed, font)), LegacyEncoding.Tcvn3)[0].Text.ShouldBe(meant);

    [Theory]
    [InlineData("Nguyeãn Thò Hoøa", "VNI-Times", "Nguyễn Thị Hòa")]
    [InlineData("Nguyeãn Vaên Ñöôïc", null, "Nguyễn Văn Được")]
    [InlineData("NGUYEÃN VAÊN ÑÖÔÏC", null, "NGUYỄN VĂN ĐƯỢC")]
    public void Vni_is_converted(string typed, string? font, string meant) =>
        LegacyText.Convert(Row((typed, font)), LegacyEncoding.VniWin)[0].Text.ShouldBe(meant);

    [Theory]
    [InlineData("Nguyễn Thị Hòa|Hà Nội|Trần Văn Hùng|Lê Thị Mùi")]
    [InlineData("Hà|Tú|Hùng|Mai|Lê Thanh Bình|Tô Hoài")]
    [InlineData("François|Müller|São Paulo")]
    [InlineData("H'Mông|Ê đê|Kpă Y Noăng")]
    public void Unicode_is_not_taken_for_anything_else(string texts) =>
        LegacyText.Detect([Row([.. texts.Split('|').Select(text => (text, (string?)null))])]).ShouldBeNull();

    [Fact]
    public void Found_without_a_font_by_the_syllables_that_it_spells() =>
        LegacyText
            .Detect([Row(("NguyÔn V¨n H¶i", null), ("TrÇn ThÞ H­¬ng", null), ("Hà Nội", null), ("An", null))])
            .ShouldBe(new LegacyVerdict(LegacyEncoding.Tcvn3, Cells: 2, OfCells: 3, Font: null));

    [Fact]
    public void Found_by_the_font_and_only_those_cells_are_converted()
    {
        var row = Row(("TrÇn H¶i", ".VnTime"), ("Hà Nội", "Times New Roman"));

        LegacyText.Detect([row]).ShouldBe(new LegacyVerdict(LegacyEncoding.Tcvn3, 1, 2, ".VnTime"));
        LegacyText.Convert(row, LegacyEncoding.Tcvn3).Cells.Select(cell => cell.Text).ShouldBe(["Trần Hải", "Hà Nội"]);
    }

    private static SheetRow Row(params (string Text, string? Font)[] cells) =>
        new(1, [.. cells.Select((cell, i) => new SheetCell(i, CellKind.Text, cell.Text) { Font = cell.Font })]);
}
