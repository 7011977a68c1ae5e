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
            foreach (var encoding in Enum.GetValues<LegacyEncoding>().Where(encoding => IsIn(cell, encoding)))
            {
                found[(int)encoding]++;
                font ??= FontEncoding(cell.Font) is null ? null : cell.Font;
            }
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
            Cells = [.. row.Cells.Select(cell => IsIn(cell, encoding) ? Convert(cell, encoding) : cell)],
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

    /// <summary>
    /// The font tells; without one, whether the reading gives syllables where the text itself gives none. A few short names
    /// can be read both ways, so only the whole list shows which encoding it is in.
    /// </summary>
    private static bool IsIn(SheetCell cell, LegacyEncoding encoding)
    {
        if (!HasLetters(cell) || cell.Text.Any(IsVietnameseOnly))
            return false;
        if (FontEncoding(cell.Font) is { } told)
            return told == encoding;
        if (cell.Text.All(char.IsAscii))
            return false;
        var share = VietnameseSyllable.Share(ToUnicode(cell, encoding));
        return share > 0.99 && share > VietnameseSyllable.Share(cell.Text);
    }

    private static LegacyEncoding? FontEncoding(string? font) =>
        Tcvn3.IsLegacyFont(font) ? LegacyEncoding.Tcvn3
        : VniWin.IsLegacyFont(font) ? LegacyEncoding.VniWin
        : null;

    /// <summary>Letters of Unicode that no one-byte encoding has in their place: ă đ ĩ ũ ơ ư and all above U+1EA0.</summary>
    private static bool IsVietnameseOnly(char c) => c is >= '\u0100' and <= '\u01FF' or >= '\u1E00' and <= '\u1EFF';
}
