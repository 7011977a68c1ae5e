namespace Training.Application.Common.Spreadsheets;

/// <summary>
/// Finds text in TCVN3 and VNI and converts it. Nothing is converted unasked: detect, show five rows converted, ask (ENC-03).
/// Both calls want cells as the reader gives them: cleaning first would drop the soft hyphen, which is TCVN3's ư.
/// </summary>
public static class LegacyText
{
    /// <summary>By chance one foreign name may look like it; two cells of a list do not.</summary>
    private const int CellsWithoutFont = 2;

    /// <summary>The legacy encoding that most cells are in, or null when the rows are in Unicode.</summary>
    public static LegacyVerdict? Detect(IEnumerable<SheetRow> rows)
    {
        var (cells, found, font) = (0, new int[2], (string?)null);
        foreach (var cell in rows.SelectMany(row => row.Cells).Where(HasLetters))
        {
            cells += cell.Text.Any(c => !char.IsAscii(c)) ? 1 : 0;
            if (EncodingOf(cell) is not { } encoding)
                continue;
            found[(int)encoding]++;
            font ??= FontEncoding(cell.Font) == encoding ? cell.Font : null;
        }
        var most = found[1] > found[0] ? LegacyEncoding.VniWin : LegacyEncoding.Tcvn3;
        var count = found[(int)most];
        return count >= CellsWithoutFont || (count > 0 && font is not null)
            ? new LegacyVerdict(most, count, Math.Max(cells, count), font)
            : null;
    }

    /// <summary>The row with the cells in that encoding made Unicode; its other cells, which offices typed elsewhere, stay.</summary>
    public static SheetRow Convert(SheetRow row, LegacyEncoding encoding) =>
        row with
        {
            Cells = [.. row.Cells.Select(cell => EncodingOf(cell) == encoding ? Convert(cell, encoding) : cell)],
        };

    private static SheetCell Convert(SheetCell cell, LegacyEncoding encoding) =>
        cell with
        {
            Text = ToUnicode(cell, encoding),
            Font = null,
        };

    private static string ToUnicode(SheetCell cell, LegacyEncoding encoding) =>
        encoding == LegacyEncoding.Tcvn3 ? Tcvn3.ToUnicode(cell.Text, cell.Font) : VniWin.ToUnicode(cell.Text);

    private static bool HasLetters(SheetCell cell) => cell.Kind == CellKind.Text && cell.Text.Any(char.IsLetter);

    /// <summary>The font tells; without one, the reading of the text that gives syllables where the text itself gives none.</summary>
    private static LegacyEncoding? EncodingOf(SheetCell cell)
    {
        if (!HasLetters(cell) || cell.Text.Any(IsVietnameseOnly))
            return null;
        if (FontEncoding(cell.Font) is { } told)
            return told;
        if (cell.Text.All(char.IsAscii))
            return null;
        var asItIs = VietnameseSyllable.Share(cell.Text);
        foreach (var encoding in Enum.GetValues<LegacyEncoding>())
        {
            if (VietnameseSyllable.Share(ToUnicode(cell, encoding)) is var share and > 0.99 && share > asItIs)
                return encoding;
        }
        return null;
    }

    private static LegacyEncoding? FontEncoding(string? font) =>
        Tcvn3.IsLegacyFont(font) ? LegacyEncoding.Tcvn3
        : VniWin.IsLegacyFont(font) ? LegacyEncoding.VniWin
        : null;

    /// <summary>Letters of Unicode that no one-byte encoding has in their place: ă đ ĩ ũ ơ ư and all above U+1EA0.</summary>
    private static bool IsVietnameseOnly(char c) => c is >= '\u0100' and <= '\u01FF' or >= '\u1E00' and <= '\u1EFF';
}
