using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Training.Application.Common.Spreadsheets;

namespace Training.Infrastructure.Spreadsheets.Xls;

/// <summary>An .xls of Excel 97 to 2003 (and older ones), read by ExcelDataReader. It tells no font names.</summary>
internal sealed class XlsWorkbook : IWorkbook
{
    /// <summary>Workbooks before Excel 97 are not in Unicode; those of Vietnam are in the code page of its Windows.</summary>
    private static readonly ExcelReaderConfiguration Configuration = new()
    {
        FallbackEncoding = CodePagesEncodingProvider.Instance.GetEncoding(1258)!,
        LeaveOpen = true,
    };

    private readonly Stream _file;
    private readonly List<SheetName> _names = [];

    public XlsWorkbook(Stream file)
    {
        _file = file;
        using var reader = Open();
        do
        {
            _names.Add(new(reader.Name ?? "", reader.VisibleState != "visible"));
        } while (Guarded(reader.NextResult));
    }

    public IReadOnlyList<SheetName> Names => _names;

    public IReadOnlyList<Remark> Remarks => [];

    public IEnumerable<SheetRow> Rows(int sheet)
    {
        using var reader = Open();
        for (var skipped = 0; skipped < sheet; skipped++)
            Guarded(reader.NextResult);
        for (var number = 1; Guarded(reader.Read); number++)
        {
            if (Guarded(() => Cells(reader)) is { Count: > 0 } cells)
                yield return new SheetRow(number, cells);
        }
    }

    public void Dispose() { }

    private static List<SheetCell> Cells(IExcelDataReader reader)
    {
        var cells = new List<SheetCell>();
        for (var column = 0; column < reader.FieldCount; column++)
        {
            if (Cell(reader, column) is { Text.Length: > 0 } cell)
                cells.Add(cell);
        }
        return cells;
    }

    private static SheetCell Cell(IExcelDataReader reader, int column)
    {
        var format = reader.GetNumberFormatString(column);
        return reader.GetValue(column) switch
        {
            string text => new(column, CellKind.Text, Checked(text)),
            DateTime date => new(column, CellKind.Date, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            {
                Date = date,
                Format = format,
            },
            bool truth => new(column, CellKind.Truth, truth ? "TRUE" : "FALSE"),
            double number => new(column, CellKind.Number, NumberFormat.Digits(number, format)) { Format = format },
            int number => new(column, CellKind.Number, NumberFormat.Digits(number, format)) { Format = format },
            _ => SheetCell.EmptyAt(column),
        };
    }

    private static string Checked(string text) =>
        text.Length <= SheetLimits.CellCharacters
            ? text
            : throw new RefusedFileException(SheetErrors.CellTooLong(SheetLimits.CellCharacters));

    private IExcelDataReader Open()
    {
        _file.Position = 0;
        return Guarded(() => ExcelReaderFactory.CreateBinaryReader(_file, Configuration));
    }

    /// <summary>
    /// The parser indexes into the bytes it was given and throws whatever comes of it when they are damaged. Its exceptions are
    /// no defects of ours, so they get one name here.
    /// </summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException)
        {
            throw new RefusedFileException(SheetErrors.Locked);
        }
        catch (Exception damage) when (damage is not RefusedFileException)
        {
            throw new XlsDamagedException(damage);
        }
    }
}

internal sealed class XlsDamagedException(Exception cause) : Exception("The .xls is damaged.", cause);
