using System.Text;
using Training.Application.Common.Spreadsheets;

namespace Training.Infrastructure.Spreadsheets.Csv;

/// <summary>RFC 4180 as people write it: any line end, quotes where needed, a quote inside doubled.</summary>
internal sealed class CsvRecords(TextReader text, char separator)
{
    private readonly StringBuilder _field = new();
    private readonly char[] _buffer = new char[8 * 1024];
    private int _filled;
    private int _next;
    private int _number;

    public IEnumerable<List<string>> Read()
    {
        while (Peek() >= 0)
        {
            _number++;
            yield return Record();
        }
    }

    private List<string> Record()
    {
        var fields = new List<string>();
        while (true)
        {
            if (Peek() == '"')
                Quoted();
            var end = Plain();
            fields.Add(_field.ToString());
            _field.Clear();
            if (fields.Count > SheetLimits.Columns && fields[^1].Length > 0)
                throw new RefusedFileException(SheetErrors.TooManyColumns(SheetLimits.Columns));
            if (end != separator)
                return fields;
            if (fields.Count > SheetLimits.Columns)
                fields.RemoveAt(fields.Count - 1); // separators without values behind the last column
        }
    }

    private void Quoted()
    {
        Take();
        while (true)
        {
            var c = Take();
            if (c < 0)
                throw new RefusedFileException(SheetErrors.QuoteNotClosed(_number));
            if (c != '"')
                Append((char)c);
            else if (Peek() == '"')
                Append((char)Take());
            else
                return;
        }
    }

    /// <summary>Up to the end of the field; answers what ended it, with both characters of a Windows line end taken.</summary>
    private int Plain()
    {
        while (true)
        {
            var c = Take();
            if (c == '\r' && Peek() == '\n')
                c = Take();
            if (c < 0 || c == separator || c is '\r' or '\n')
                return c;
            Append((char)c);
        }
    }

    private void Append(char c)
    {
        if (c == '\0')
            throw new RefusedFileException(SheetErrors.NotText);
        if (_field.Length >= SheetLimits.CellCharacters)
            throw new RefusedFileException(SheetErrors.CellTooLong(SheetLimits.CellCharacters));
        _field.Append(c);
    }

    private int Peek()
    {
        if (_next == _filled)
            (_next, _filled) = (0, text.Read(_buffer, 0, _buffer.Length));
        return _next < _filled ? _buffer[_next] : -1;
    }

    private int Take()
    {
        var c = Peek();
        if (c >= 0)
            _next++;
        return c;
    }
}
