using System.Text;
using Training.Application.Common.Spreadsheets;
using Training.Infrastructure.Spreadsheets;

namespace Training.Tests.Spreadsheets;

public sealed class ReadCsvTests
{
    private const string Vietnamese = "Họ và tên;Quê quán\nNguyễn Thị Hường;Đống Đa\nĐặng Văn Quyết;Hoà Lạc\n";
    private static readonly SheetReader Reader = new(new SheetLimits(SheetLimits.DefaultRows));

    public static TheoryData<string, string> Encodings() =>
        new()
        {
            { "utf-8", "" },
            { "utf-8", "\uFEFF" },
            { "utf-16", "\uFEFF" },
            { "utf-16BE", "\uFEFF" },
            { "utf-16", "" },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Unicode_is_read_with_or_without_its_mark(string encoding, string mark) =>
        Texts(Encoding.GetEncoding(encoding).GetBytes(mark + Vietnamese))
            .ShouldBe(["Họ và tên|Quê quán", "Nguyễn Thị Hường|Đống Đa", "Đặng Văn Quyết|Hoà Lạc"]);

    [Fact]
    public void Windows_1258_is_told_by_its_syllables_and_its_marks_are_joined()
    {
        var windows1258 = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;
        var file = windows1258.GetBytes(Split(Vietnamese));

        Texts(file).ShouldBe(["Họ và tên|Quê quán", "Nguyễn Thị Hường|Đống Đa", "Đặng Văn Quyết|Hoà Lạc"]);
        Inspect(file).Remarks.ShouldBe([SheetRemarks.ReadAsWindows1258]);
    }

    [Fact]
    public void Tcvn3_is_left_as_it_is_for_HR_to_be_asked()
    {
        var file = Encoding.Latin1.GetBytes("Hä vµ tªn;Quª qu¸n\nNguyÔn ThÞ H­êng;§èng §a\n");

        Inspect(file).Remarks.ShouldBe([SheetRemarks.ReadAsBytes]);
        LegacyText.Detect(Rows(file))!.Encoding.ShouldBe(LegacyEncoding.Tcvn3);
    }

    [Theory]
    [InlineData("a;b\n1,5;2\n", "a|b", "1,5|2")]
    [InlineData("a,b\r\n1,2\r\n", "a|b", "1|2")]
    [InlineData("a\tb\r1\t2", "a|b", "1|2")]
    [InlineData("a,b\n\"1,\n\"\"x\"\"\",2\n", "a|b", "1,\n\"x\"|2")]
    [InlineData("a;b;;;\n;;\n1;2;;;\n", "a|b", "1|2")]
    public void The_separator_is_found_out_and_quotes_protect_it(string text, string first, string second) =>
        Texts(Encoding.UTF8.GetBytes(text)).ShouldBe([first, second]);

    [Fact]
    public void A_row_has_the_number_of_its_record() =>
        Rows(Encoding.UTF8.GetBytes("a;b\n\n\"x\ny\";2\n")).Select(row => row.Number).ShouldBe([1, 3]);

    private static IEnumerable<string> Texts(byte[] file)
    {
        Inspect(file);
        return Rows(file).Select(row => string.Join('|', row.Cells.Select(cell => cell.Text)));
    }

    private static List<SheetRow> Rows(byte[] file) => [.. Reader.Rows(new MemoryStream(file), 0)];

    private static SheetFile Inspect(byte[] file)
    {
        var answer = Reader.Inspect(new MemoryStream(file), "ds.csv");
        answer.Errors.ShouldBeEmpty();
        return answer.Succeeded(out var found) ? found : throw new InvalidOperationException();
    }

    /// <summary>Windows-1258 has the letters ê, ô, ơ ... but the tones as marks behind them.</summary>
    private static string Split(string text)
    {
        var split = new StringBuilder();
        foreach (var c in text)
        {
            var parts = $"{c}".Normalize(NormalizationForm.FormD);
            if (parts[^1] is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323')
                split.Append(parts[..^1].Normalize(NormalizationForm.FormC)).Append(parts[^1]);
            else if (parts.Length == 3) // ệ is written e, dot, circumflex when taken apart
                split.Append($"{parts[0]}{parts[2]}".Normalize(NormalizationForm.FormC)).Append(parts[1]);
            else
                split.Append(c);
        }
        return split.ToString();
    }
}
