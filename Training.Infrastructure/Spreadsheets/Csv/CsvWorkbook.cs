using System.Text;
using Training.Application.Common.Spreadsheets;

namespace Training.Infrastructure.Spreadsheets.Csv;

/// <summary>A text file of values: one sheet, all cells text.</summary>
internal sealed class CsvWorkbook : IWorkbook
{
    private readonly Stream _file;
    private readonly Encoding _encoding;
    private readonly char _separator;

    public CsvWorkbook(Stream file)
    {
        _file = file;
        (_encoding, var remark) = CsvEncoding.Of(file);
        Remarks = remark is null ? [] : [remark];
        using var head = Text();
        _separator = CsvSeparator.Of(head);
    }

    public IReadOnlyList<SheetName> Names { get; } = [new("", Hidden: false)];

    public IReadOnlyList<Remark> Remarks { get; }

    public IEnumerable<SheetRow> Rows(int sheet)
    {
        using var text = Text();
        var number = 0;
        foreach (var fields in new CsvRecords(text, _separator).Read())
        {
            number++;
            var cells = new List<SheetCell>(fields.Count);
            for (var column = 0; column < fields.Count; column++)
            {
                if (fields[column].Length > 0)
                    cells.Add(new(column, CellKind.Text, fields[column].Normalize(NormalizationForm.FormC)));
            }
            if (cells.Count > 0)
                yield return new SheetRow(number, cells);
        }
    }

    public void Dispose() { }

    private StreamReader Text()
    {
        _file.Position = 0;
        return new StreamReader(_file, _encoding, detectEncodingFromByteOrderMarks: true, 32 * 1024, leaveOpen: true);
    }
}
