using System.Text.RegularExpressions;

namespace Training.Application.Common;

/// <summary>
/// How a programme, a class or a module is called in lists and addresses: letters A to Z, digits, and - . _ between them.
/// Case makes no difference, so codes are kept in capitals.
/// </summary>
internal static partial class Code
{
    public const string Pattern = "^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,18}[A-Za-z0-9])?$";

    public static string Clean(string code) => code.Trim().ToUpperInvariant();

    public static bool IsCode(string text) => Whole().IsMatch(text);

    [GeneratedRegex(Pattern, RegexOptions.None, 1000)]
    private static partial Regex Whole();
}
