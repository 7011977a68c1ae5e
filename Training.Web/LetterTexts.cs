using System.Globalization;
using Training.Application.Messages.Contracts;

namespace Training.Web;

/// <summary>The texts of the interface, read in another language than the request's.</summary>
internal sealed class LetterTexts(Texts texts) : ILetterTexts
{
    public string In(string language, string code, params IReadOnlyList<(string Name, object? Value)> facts) =>
        Speaking(language, () => texts[code, facts]);

    public string Fill(string language, string sentence, params IReadOnlyList<(string Name, object? Value)> facts) =>
        Speaking(language, () => Texts.Fill(sentence, facts));

    private static string Speaking(string language, Func<string> say)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Culture(language);
            return say();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
