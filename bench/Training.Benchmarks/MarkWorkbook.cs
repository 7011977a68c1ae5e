using System.Net;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Training.Benchmarks;

/// <summary>The workbook of a class in a module, filled as somebody does it in a spreadsheet program.</summary>
/// <param name="page">Where it is had and read.</param>
internal sealed partial class MarkWorkbook(Officer office, string page, byte[] file)
{
    /// <summary>The number of a row's trainee and their name stand before the marks, the code of the row behind them.</summary>
    private const int FirstMark = 2;

    /// <summary>Downloads and fills it.</summary>
    /// <param name="mark">By row and component.</param>
    public static async Task<MarkWorkbook> Fill(Officer office, string sheet, Func<int, int, string> mark)
    {
        var page = $"{sheet}/workbook";
        using var file = new MemoryStream();
        await using (var empty = await office.Download($"{page}?handler=File"))
            await empty.CopyToAsync(file);
        using (var workbook = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var marks = (DocumentFormat.OpenXml.Spreadsheet.Sheet)workbook.WorkbookPart!.Workbook!.Sheets!.First();
            var rows = ((WorksheetPart)workbook.WorkbookPart.GetPartById(marks.Id!)).Worksheet!.Descendants<Row>();
            var columns = rows.First()
                .Elements<Cell>()
                .Select(cell => cell.CellReference!.Value!.TrimEnd('1'))
                .ToList();
            foreach (var (row, line) in rows.Skip(1).Index())
                Put(line, columns[FirstMark..^1], component => mark(row, component));
        }
        return new(office, page, file.ToArray());
    }

    /// <summary>An empty cell is not in the file at all.</summary>
    private static void Put(Row line, IReadOnlyList<string> columns, Func<int, string> mark)
    {
        var code = line.Elements<Cell>().Last();
        foreach (var old in line.Elements<Cell>().Skip(FirstMark).SkipLast(1).ToList())
            old.Remove();
        foreach (var (component, column) in columns.Index())
        {
            var cell = new Cell
            {
                CellReference = $"{column}{line.RowIndex}",
                DataType = CellValues.InlineString,
                InlineString = new InlineString(new Text(mark(component))),
            };
            line.InsertBefore(cell, code);
        }
    }

    /// <summary>Uploads it and has the difference that is shown written; where the mixed load left the same marks there is none.</summary>
    public async Task Import()
    {
        using var upload = new ByteArrayContent(file);
        using var form = new MultipartFormDataContent { { upload, "file", "marks.xlsx" } };
        var shown = await office.Upload(page, form);
        if (Plan().Match(shown) is { Success: true } found)
            await office.Send($"{page}?handler=Write", ("plan", WebUtility.HtmlDecode(found.Groups["plan"].Value)));
    }

    [GeneratedRegex("name=\"plan\" value=\"(?<plan>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plan();
}
