using System.Text;
using System.Text.RegularExpressions;

namespace Training.Application.Common.Spreadsheets;

/// <summary>Tells text that is Vietnamese from the same bytes read in a wrong encoding, which gives no syllables.</summary>
internal static partial class VietnameseSyllable
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    /// <summary>Of the words with letters beyond ASCII, the share that can be syllables; 0 when there are none.</summary>
    public static double Share(string text)
    {
        var (words, plausible) = (0, 0);
        foreach (var word in Breaks().Split(text))
        {
            if (word.All(char.IsAscii))
                continue;
            words++;
            plausible += IsPlausible(word) ? 1 : 0;
        }
        return words == 0 ? 0 : (double)plausible / words;
    }

    /// <summary>At most one tone, and consonants, vowels, consonants as Vietnamese has them.</summary>
    private static bool IsPlausible(string word)
    {
        var parts = word.ToLowerInvariant().Normalize(NormalizationForm.FormD);
        var toneless = string.Concat(parts.Where(c => !Tones.Contains(c, StringComparison.Ordinal)));
        return parts.Length - toneless.Length <= 1 && Shape().IsMatch(toneless.Normalize(NormalizationForm.FormC));
    }

    [GeneratedRegex(@"[\s\d!-/:-@\[-`{-~]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Breaks();

    [GeneratedRegex(
        "^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|[bcdđghklmnpqrstvx])?"
            + "(?:iêu|yêu|oai|oao|oay|oeo|uai|uao|uay|uây|ueo|uêu|uôi|uya|uyê|uyu|ươi|ươu"
            + "|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uă|uâ|ue|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|ya|yê"
            + "|[aăâeêioôơuưy])(?:ng|nh|ch|[cmnpt])?$",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Shape();
}
