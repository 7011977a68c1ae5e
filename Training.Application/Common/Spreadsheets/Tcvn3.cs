using System.Collections.Frozen;
using System.Text;

namespace Training.Application.Common.Spreadsheets;

/// <summary>The one-byte letters of TCVN 5712 (ABC), as the Latin letters that they look like outside their fonts.</summary>
internal static class Tcvn3
{
    private const string Bytes = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢£¤¥¦§";
    private const string Letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ";

    private static readonly FrozenDictionary<char, char> Table = Bytes
        .Zip(Letters)
        .ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>
    /// The letters meant. Capitals with marks exist only in the H fonts (ENC-02); where no font tells, text whose plain letters
    /// are all capitals is all capitals.
    /// </summary>
    public static string ToUnicode(string text, string? font)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
            letters.Append(Table.GetValueOrDefault(c, c));
        var plain = letters.ToString();
        var capitals = IsLegacyFont(font) ? font!.EndsWith('H') : IsInCapitals(text);
        return capitals ? Vietnamese.Culture.TextInfo.ToUpper(plain) : plain;
    }

    public static bool IsLegacyFont(string? font) =>
        font is not null && font.StartsWith(".Vn", StringComparison.Ordinal);

    private static bool IsInCapitals(string text) =>
        text.Count(char.IsAsciiLetterUpper) > 1 && !text.Any(char.IsAsciiLetterLower);
}
