using System.Globalization;
using System.Text;

namespace Training.Infrastructure.Spreadsheets.Writing;

/// <summary>One record of RFC 4180, with text that looks like a formula made harmless by a quote in front.</summary>
internal static class CsvLine
{
    public static string Of(IEnumerable<object?> values, char separator)
    {
        var line = new StringBuilder();
        foreach (var (index, value) in values.Index())
        {
            if (index > 0)
                line.Append(separator);
            Append(line, Text(value), separator);
        }
        return line.Append("\r\n").ToString();
    }

    private static string Text(object? value) =>
        value switch
        {
            string text when CellText.LooksLikeFormula(text) => $"'{text}",
            DateOnly date => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            bool truth => truth ? "x" : "",
            IFormattable number => number.ToString(null, Vietnamese.Culture),
            _ => value?.ToString() ?? "",
        };

    private static void Append(StringBuilder line, string text, char separator)
    {
        if (text.AsSpan().IndexOfAny('"', '\r', '\n') < 0 && !text.Contains(separator, StringComparison.Ordinal))
            line.Append(text);
        else
            line.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
