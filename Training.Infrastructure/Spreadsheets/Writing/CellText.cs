using System.Xml;
using Training.Application.Common.Spreadsheets;

namespace Training.Infrastructure.Spreadsheets.Writing;

/// <summary>Text as it may stand in a file that others open.</summary>
internal static class CellText
{
    /// <summary>Text that a spreadsheet would take for a formula (IMP-03, reliability checklist 16).</summary>
    public static bool LooksLikeFormula(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\0', ..];

    /// <summary>Without the characters that XML cannot hold, and no longer than a cell.</summary>
    public static string ForXml(string text)
    {
        var cut = text.Length > SheetLimits.CellCharacters ? text[..SheetLimits.CellCharacters] : text;
        return cut.All(IsAllowed) ? cut : string.Concat(cut.Where(IsAllowed));
    }

    /// <summary>Surrogates pass: the writer puts the pairs together.</summary>
    private static bool IsAllowed(char c) => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c);
}
