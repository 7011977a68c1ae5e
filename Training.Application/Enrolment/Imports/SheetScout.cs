using Training.Application.Common.Spreadsheets;

namespace Training.Application.Enrolment.Imports;

/// <summary>What was seen of a file before it is read: text from before Unicode, and where the list stands.</summary>
internal sealed record Scouted(LegacyEncoding? Legacy, SheetLayout? Layout);

/// <summary>Looks at the top of each sheet for the list.</summary>
internal static class SheetScout
{
    /// <summary>Enough to tell an encoding by.</summary>
    public const int RowsToSee = 200;

    private const int SheetsToSee = 12;

    public static Scouted Look(ISheetReader reader, Stream file, Import import)
    {
        var tops = import
            .Sheets.Where(sheet => !sheet.Hidden && sheet.Rows > 0)
            .Take(SheetsToSee)
            .Select(sheet => (sheet.Index, Rows: Top(reader, file, sheet.Index)))
            .ToList();
        var legacy = LegacyText.Detect(tops.SelectMany(top => top.Rows))?.Encoding;
        var layout = tops.Select(top => Find(top.Index, top.Rows, import.ConvertLegacy == true ? legacy : null))
            .OfType<SheetLayout>()
            .MaxBy(found => HeaderFinder.Recognised(found.Columns));
        return new(legacy, layout);
    }

    /// <summary>The columns under a header that a person pointed out, or that stands first when none was recognised.</summary>
    public static SheetLayout? At(ISheetReader reader, Stream file, Import import, int sheet, int? headerRow)
    {
        var top = Top(reader, file, sheet);
        var header = top.FirstOrDefault(row => headerRow is null ? row.Cells.Count > 1 : row.Number == headerRow);
        if (header is null)
            return null;
        var converted = import.ConvertLegacy == true ? LegacyText.Convert(header, import.Legacy!.Value) : header;
        return new(sheet, header.Number, HeaderFinder.Columns(converted));
    }

    public static IReadOnlyList<SheetRow> Top(ISheetReader reader, Stream file, int sheet) =>
        [.. reader.Rows(file, sheet).Take(RowsToSee)];

    private static SheetLayout? Find(int sheet, IReadOnlyList<SheetRow> rows, LegacyEncoding? convert) =>
        HeaderFinder.Find(
            sheet,
            [
                .. rows.Take(HeaderFinder.RowsToTry)
                    .Select(row => convert is { } encoding ? LegacyText.Convert(row, encoding) : row),
            ]
        );
}
