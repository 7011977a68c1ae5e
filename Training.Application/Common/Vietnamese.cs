using System.Globalization;
using System.Text;

namespace Training.Application.Common;

/// <summary>What the Vietnamese language asks of stored and compared text (domain rules NAM-01 to NAM-09).</summary>
public static class Vietnamese
{
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Alphabetical order as offices write it, case aside (NAM-03).</summary>
    public static readonly IComparer<string> Order = StringComparer.Create(Culture, ignoreCase: true);

    /// <summary>
    /// As text is stored (NAM-08): NFC, trimmed, inner spaces collapsed, no-break spaces made plain, zero-width marks gone.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormC))
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

    /// <summary>The key of an accent-free search (NAM-05, NAM-07): lower case, no marks, đ as d. "Đặng Thị Hoà" is "dang thi hoa".</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Clean(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }

    /// <summary>The fold without spaces and signs, to compare names that offices spell in several ways: "H'Mông" is "hmong".</summary>
    public static string Key(string text) => string.Concat(Fold(text).Where(char.IsLetterOrDigit));
}
