using System.Globalization;

namespace Training.Application.Common.Spreadsheets;

/// <summary>A word of a workbook in both languages: it is written in one, and read in either.</summary>
/// <param name="Also">Other ways in which people write it.</param>
internal sealed record Word(string Vi, string En, params IReadOnlyList<string> Also)
{
    private readonly HashSet<string> _keys = [.. Also.Append(Vi).Append(En).Select(Vietnamese.Key)];

    /// <summary>In the language of whoever asks.</summary>
    public string Text => CultureInfo.CurrentUICulture.Name == "en" ? En : Vi;

    /// <summary>Written with or without accents, capitals, spaces and signs.</summary>
    public bool Is(string text) => _keys.Contains(Vietnamese.Key(text));
}
