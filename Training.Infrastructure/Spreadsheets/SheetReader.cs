using System.Xml;
using ExcelDataReader.Exceptions;
using Training.Application.Common.Spreadsheets;
using Training.Infrastructure.Spreadsheets.Csv;
using Training.Infrastructure.Spreadsheets.Xls;
using Training.Infrastructure.Spreadsheets.Xlsx;

namespace Training.Infrastructure.Spreadsheets;

/// <summary>Finds out what a file is by its first bytes, checks it before anything parses it, and reads it.</summary>
internal sealed class SheetReader(SheetLimits limits) : ISheetReader
{
    public Result<SheetFile> Inspect(Stream file, string fileName)
    {
        try
        {
            if (file.Length > limits.FileBytes)
                return SheetErrors.TooLarge(limits.FileBytes / 1_000_000);
            if (FileKind.Refusal(file, fileName) is { } refusal)
                return refusal;
            if (FileKind.Of(file) == SheetFormat.Xlsx)
                ZipCheck.Run(file, limits);
            using var workbook = Open(file);
            var sheets = workbook.Names.Select((sheet, index) => Summarise(workbook, index, sheet)).ToList();
            return sheets.Exists(sheet => sheet.Summary.Rows > 0)
                ? new SheetFile(
                    FileKind.Of(file),
                    [.. sheets.Select(sheet => sheet.Summary)],
                    [.. workbook.Remarks, .. Formulas(sheets.Sum(sheet => sheet.Formulas))]
                )
                : SheetErrors.NoRows;
        }
        catch (RefusedFileException refused)
        {
            return refused.Error;
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            return SheetErrors.Damaged;
        }
    }

    public IEnumerable<SheetRow> Rows(Stream file, int sheet, int after = 0)
    {
        using var workbook = Open(file);
        foreach (var row in workbook.Rows(sheet))
        {
            if (row.Number > after)
                yield return row;
        }
    }

    private static IWorkbook Open(Stream file) =>
        FileKind.Of(file) switch
        {
            SheetFormat.Xlsx => new XlsxWorkbook(file),
            SheetFormat.Xls => new XlsWorkbook(file),
            _ => new CsvWorkbook(file),
        };

    private (SheetSummary Summary, int Formulas) Summarise(IWorkbook workbook, int index, SheetName sheet)
    {
        var (rows, columns, formulas) = (0, 0, 0);
        foreach (var row in workbook.Rows(index))
        {
            if (++rows > limits.Rows + SheetLimits.RowsAroundList)
                throw new RefusedFileException(SheetErrors.TooManyRows(limits.Rows));
            columns = Math.Max(columns, row.Cells[^1].Column + 1);
            if (columns > SheetLimits.Columns)
                throw new RefusedFileException(SheetErrors.TooManyColumns(SheetLimits.Columns));
            formulas += row.Cells.Count(cell => cell.IsFormula);
        }
        return (new SheetSummary(index, sheet.Name, sheet.Hidden, rows, columns), formulas);
    }

    private static IEnumerable<Remark> Formulas(int cells) => cells > 0 ? [SheetRemarks.Formulas(cells)] : [];

    /// <summary>What the parsers throw at bytes that are no workbook. Anything else is a defect of ours and stays one.</summary>
    private static bool IsDamage(Exception exception) =>
        exception
            is XmlException
                or InvalidDataException
                or EndOfStreamException
                or FormatException
                or OverflowException
                or ExcelReaderException
                or XlsDamagedException;
}
