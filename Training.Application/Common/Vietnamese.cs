using System.Globalization;
using System.Text;

namespace Training.Application.Common;

/// <summary>What the Vietnamese language asks of stored and compared text (domain rules NAM-01 to NAM-09).</summary>
public static class Vietnamese
{
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Alphabetical order as offices write it, case aside (NAM-03).</summary>
    public static readonly IComparer<string> Order = StringComparer.Create(Culture, ignoreCase: true);

    private const char LastPrecomposed = '\u1EFF';

    /// <summary>Of each letter up to the last that Vietnamese uses: what is left without its marks; nothing of a mark.</summary>
    private static readonly char[] Bare = [.. Enumerable.Range(0, LastPrecomposed + 1).Select(c => BareOf((char)c))];

    /// <summary>
    /// As text is stored (NAM-08): NFC, trimmed, inner spaces collapsed, no-break spaces made plain, zero-width marks gone.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in Composed(text))
        {
            if (char.IsWhiteSpace(c) || c == '\u00A0')
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                    clean.Append(' ');
            }
            else if (!char.IsControl(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                clean.Append(c);
            }
        }
        return clean.ToString().TrimEnd();
    }

    /// <summary>The same of text of several lines, which stay.</summary>
    public static string CleanLines(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Clean)).Trim();

    /// <summary>The key of an accent-free search (NAM-05, NAM-07): lower case, no marks, đ as d. "Đặng Thị Hoà" is "dang thi hoa".</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Clean(text))
        {
            var bare = c <= LastPrecomposed ? Bare[c] : char.ToLowerInvariant(c);
            if (bare != '\0')
                folded.Append(bare);
        }
        return folded.ToString();
    }

    /// <summary>The fold without spaces and signs, to compare names that offices spell in several ways: "H'Mông" is "hmong".</summary>
    public static string Key(string text) => string.Concat(Fold(text).Where(char.IsLetterOrDigit));

    /// <summary>ICU is asked only where something may be left to compose: it was a tenth of reading a list.</summary>
    private static string Composed(string text) =>
        text.AsSpan().ContainsAnyInRange('\u0300', '\u1DFF')
        || text.AsSpan().ContainsAnyExceptInRange('\0', LastPrecomposed)
            ? text.Normalize(NormalizationForm.FormC)
            : text;

    private static char BareOf(char letter)
    {
        var first = letter.ToString().Normalize(NormalizationForm.FormD)[0];
        return CharUnicodeInfo.GetUnicodeCategory(first) == UnicodeCategory.NonSpacingMark ? '\0'
            : first is 'đ' or 'Đ' ? 'd'
            : char.ToLowerInvariant(first);
    }
}
