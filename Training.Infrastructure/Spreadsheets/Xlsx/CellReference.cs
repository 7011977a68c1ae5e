using System.Globalization;

namespace Training.Infrastructure.Spreadsheets.Xlsx;

/// <summary>Reads references such as "AB12". Both parts are optional in a file, and a stranger's may be nonsense.</summary>
internal static class CellReference
{
    private const int LastColumn = 16_383;
    private const int LastRow = 1_048_576;

    public static int? Column(string? reference)
    {
        if (reference is null)
            return null;
        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetter(c))
                break;
            column = column * 26 + (char.ToUpperInvariant(c) - 'A' + 1);
            if (column > LastColumn + 1)
                throw new InvalidDataException("A column beyond the last one of Excel.");
        }
        return column == 0 ? null : column - 1;
    }

    public static int? Row(string? number) =>
        number is null ? null
        : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
        && row is >= 1 and <= LastRow
            ? row
        : throw new InvalidDataException("A row beyond the last one of Excel.");
}
