using System.Globalization;
using Training.Application.Messages.Contracts;

namespace Training.Web;

/// <summary>The texts of the interface, read in another language than the request's.</summary>
internal sealed class LetterTexts(Texts texts) : ILetterTexts
{
    public string In(string language, string code, params IReadOnlyList<(string Name, object? Value)> facts)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Culture(language);
            return texts[code, facts];
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
