using System.Globalization;
using System.Text.RegularExpressions;

namespace Training.Application.Enrolment.Eligibility.Reading;

public enum ForeignLanguage
{
    English,
    French,
    Russian,
    German,
    Chinese,
    Japanese,
    Korean,
}

/// <summary>
/// The six levels of the Vietnamese and the European frame. The certificates A, B, C of before count as the first three:
/// B of ELG-06 is A2.
/// </summary>
public enum LanguageLevel
{
    A1,
    A2,
    B1,
    B2,
    C1,
    C2,
}

/// <summary>A certificate as far as its words are understood; what is not stays null.</summary>
internal sealed record LanguageCertificate(ForeignLanguage? Language, LanguageLevel? Level);

/// <summary>Reads words such as "Tiếng Anh B1, Pháp A2" or "TOEIC 450" as certificates.</summary>
internal static partial class LanguageText
{
    private static readonly (ForeignLanguage Language, Regex Words)[] Languages =
    [
        (ForeignLanguage.English, Words("anh|anh van|english|toeic|ielts|toefl|ket|pet|fce|cae|aptis|vstep|cambridge")),
        (ForeignLanguage.French, Words("phap|phap van|french|delf|dalf|tcf")),
        (ForeignLanguage.Russian, Words("nga|nga van|russian|torfl|trki")),
        (ForeignLanguage.German, Words("duc|german|goethe|testdaf")),
        (ForeignLanguage.Chinese, Words("trung|trung quoc|trung van|hoa|han ngu|chinese|hsk")),
        (ForeignLanguage.Japanese, Words("nhat|nhat ban|japanese|jlpt")),
        (ForeignLanguage.Korean, Words("han quoc|korean|topik")),
    ];

    /// <summary>The least score of each level, from A1 on, and the highest there is: of TOEFL, that of the internet test.</summary>
    private static readonly Dictionary<string, (decimal[] Least, decimal Highest)> Scores = new(StringComparer.Ordinal)
    {
        ["toeic"] = ([120, 225, 550, 785, 945], 990),
        ["ielts"] = ([1, 3, 4, 5.5m, 7, 8.5m], 9),
        ["toefl"] = ([0, 32, 42, 72, 95, 115], 120),
    };

    /// <summary>
    /// In their order; none where the words say that there is none. Words that say neither a language nor a level are a
    /// certificate that is not understood.
    /// </summary>
    public static IReadOnlyList<LanguageCertificate> Read(string text)
    {
        var folded = Vietnamese.Fold(text);
        if (Nothing().IsMatch(folded))
            return [];

        var read = new List<LanguageCertificate>();
        foreach (var part in Borders().Split(folded).Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            var one = new LanguageCertificate(LanguageOf(part), LevelOf(part));
            // "Tiếng Anh, trình độ B" is one certificate.
            if (one is { Language: null, Level: not null } && read is [.., { Language: not null, Level: null } last])
                read[^1] = last with { Level = one.Level };
            else
                read.Add(one);
        }
        return read.Count > 0 ? read : [new(Language: null, Level: null)];
    }

    private static ForeignLanguage? LanguageOf(string part) =>
        Languages.Where(known => known.Words.IsMatch(part)).Select(known => known.Language).ToList() is [var only]
            ? only
            : null;

    private static LanguageLevel? LevelOf(string part)
    {
        var levels = Named(part).Concat(Scored(part)).Distinct().ToList();
        return levels is [var only] ? only : null; // two that differ: which one counts is for a person to say
    }

    private static IEnumerable<LanguageLevel> Named(string part)
    {
        foreach (var level in Frame().Matches(part).Select(match => match.Groups["level"].Value))
            yield return Enum.Parse<LanguageLevel>(level, ignoreCase: true);
        foreach (var step in Step().Matches(part).Select(match => match.Groups["step"].Value))
            yield return (LanguageLevel)(step[0] - '1');
        foreach (var letter in Letter().Matches(part).Select(match => match.Groups["letter"].Value))
            yield return (LanguageLevel)(letter[0] - 'a');
    }

    private static IEnumerable<LanguageLevel> Scored(string part)
    {
        foreach (Match match in Score().Matches(part))
        {
            var points = decimal.Parse(match.Groups["score"].Value.Replace(',', '.'), CultureInfo.InvariantCulture);
            var (steps, highest) = Scores[match.Groups["test"].Value];
            var reached = steps.Count(least => points >= least);
            if (reached > 0 && points <= highest)
                yield return (LanguageLevel)(reached - 1);
        }
    }

    private static Regex Words(string words) =>
        new($@"\b({words})\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"^(khong|chua|khong co|chua co|none|no)\.?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nothing();

    // A comma between digits belongs to a score: "IELTS 6,5".
    [GeneratedRegex(@"(?<!\d),|,(?!\d)|[;+/\n]| va | and ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Borders();

    [GeneratedRegex(@"\b(?<level>[abc][12])\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Frame();

    [GeneratedRegex(@"\b(bac|hsk) ?(?<step>[1-6])\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Step();

    [GeneratedRegex(@"(?<![\w'])(?<letter>[abc])(?![\w'.])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Letter();

    [GeneratedRegex(
        @"\b(?<test>toeic|ielts|toefl)( ibt)?[ :.\-]*(?<score>\d{1,3}([.,]\d)?)(?![\d.,])",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Score();
}
