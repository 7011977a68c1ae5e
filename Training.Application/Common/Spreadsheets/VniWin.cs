using System.Collections.Frozen;
using System.Text;

namespace Training.Application.Common.Spreadsheets;

/// <summary>VNI for Windows: a plain letter, and behind it a character that is its mark; a few letters stand alone.</summary>
internal static class VniWin
{
    private static readonly FrozenDictionary<string, char> Pairs = Build();
    private static readonly FrozenDictionary<char, char> Singles = "ìíæóòôöîñÌÍÆÓÒÔÖÎÑ"
        .Zip("ìíỉĩịơưỵđÌÍỈĨỊƠƯỴĐ")
        .ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    public static string ToUnicode(string text)
    {
        var letters = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && Pairs.TryGetValue(text.Substring(i, 2), out var letter))
            {
                letters.Append(letter);
                i++;
            }
            else
            {
                letters.Append(Singles.GetValueOrDefault(text[i], text[i]));
            }
        }
        return letters.ToString();
    }

    public static bool IsLegacyFont(string? font) =>
        font is not null && font.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase);

    private static FrozenDictionary<string, char> Build()
    {
        var pairs = new Dictionary<string, char>();
        Add("a", "øùûõïâàáåãäêèéúüë", "àáảãạâầấẩẫậăằắẳẵặ");
        Add("e", "øùûõïâàáåãä", "èéẻẽẹêềếểễệ");
        Add("o", "øùûõïâàáåãä", "òóỏõọôồốổỗộ");
        Add("u", "øùûõï", "ùúủũụ");
        Add("y", "øùûõ", "ỳýỷỹ");
        Add("ô", "øùûõï", "ờớởỡợ");
        Add("ö", "øùûõï", "ừứửữự");
        return pairs.ToFrozenDictionary();

        void Add(string letter, string marks, string letters)
        {
            foreach (var (mark, result) in marks.Zip(letters))
            {
                pairs[$"{letter}{mark}"] = result;
                pairs[$"{letter}{mark}".ToUpperInvariant()] = char.ToUpperInvariant(result);
            }
        }
    }
}
