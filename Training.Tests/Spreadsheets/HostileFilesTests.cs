using System.Diagnostics;
using CsCheck;
using Training.Application.Common.Spreadsheets;
using Training.Infrastructure.Spreadsheets;

namespace Training.Tests.Spreadsheets;

/// <summary>Reliability checklist 16, 18, 22 to 24 and experiment E14.</summary>
public sealed class HostileFilesTests
{
    private const long AllowedBytes = 150_000_000;
    private static readonly SheetReader Reader = new(new SheetLimits(SheetLimits.DefaultRows));

    public static TheoryData<string> Names => [.. HostileFiles.All.Select(file => file.Name)];

    [Fact]
    public void There_are_at_least_thirty() => HostileFiles.All.Count.ShouldBeGreaterThanOrEqualTo(30);

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_refused_by_its_code_or_read_safely_in_two_seconds_and_little_memory(string name)
    {
        var hostile = HostileFiles.All.Single(file => file.Name == name);
        using var file = hostile.Make();
        var (watch, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());

        var answer = Reader.Inspect(file, hostile.FileName);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(AllowedBytes);
        answer.Errors.Select(error => error.Code).ShouldBe(hostile.Code is null ? [] : [$"sheets.{hostile.Code}"]);
        if (hostile.Code is null)
            Reader.Rows(file, 0).Count().ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("a.xlsx")]
    [InlineData("a.xls")]
    [InlineData("a.csv")]
    public void No_bytes_lead_to_an_unhandled_exception(string fileName)
    {
        byte[] head = Path.GetExtension(fileName) switch
        {
            ".xlsx" => [0x50, 0x4B, 3, 4],
            ".xls" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            _ => [],
        };
        Gen.Byte.Array[0, 2_000].Sample(bytes => ReadAll([.. head, .. bytes], fileName), iter: 2_000);
    }

    [Fact]
    public void No_change_of_a_few_bytes_of_a_workbook_leads_to_an_unhandled_exception()
    {
        var whole = new RawXlsx()
            .Strings("<si><t>Họ và tên</t></si><si><r><rPr><rFont val=\"Arial\"/></rPr><t>An</t></r></si>")
            .Styles("<cellXfs><xf numFmtId=\"14\"/></cellXfs>")
            .Sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"0\"><v>34000</v></c></row>")
            .Build()
            .ToArray();
        var change = Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte);
        change
            .Array[1, 6]
            .Sample(
                changes =>
                {
                    var bytes = (byte[])whole.Clone();
                    foreach (var (at, value) in changes)
                        bytes[at] = value;
                    ReadAll(bytes, "a.xlsx");
                },
                iter: 3_000
            );
    }

    private static void ReadAll(byte[] bytes, string fileName)
    {
        using var file = new MemoryStream(bytes);
        if (!Reader.Inspect(file, fileName).Succeeded(out var found))
            return;
        var read = found.Sheets.Sum(sheet => Reader.Rows(file, sheet.Index).Count());
        read.ShouldBe(found.Sheets.Sum(sheet => sheet.Rows));
    }
}
