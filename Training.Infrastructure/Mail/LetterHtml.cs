using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Training.Application.Messages.Contracts;

namespace Training.Infrastructure.Mail;

/// <summary>
/// The plain text of a letter in the colours of the product. One column, no picture and nothing loaded from outside, so
/// that it reads the same in every mail program and tells nobody that it was read.
/// </summary>
internal static partial class LetterHtml
{
    /// <summary>Vietnamese letters stay readable in the source; what HTML gives a meaning is escaped.</summary>
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Style = """
        body { margin: 0; padding: 24px 12px; background: #f6f7f9; color: #18212f;
          font: 16px/1.5 "Source Sans 3", "Segoe UI", Roboto, "Noto Sans", sans-serif; }
        main { max-width: 560px; margin: 0 auto; padding: 24px; background: #fff; border: 1px solid #e0e5ec;
          border-radius: 10px; overflow-wrap: anywhere; }
        h1 { margin: 0 0 16px; font-size: 20px; line-height: 1.4; font-weight: 600; }
        p { margin: 0 0 16px; }
        p:last-child { margin: 0; }
        a { color: #1d4e96; }
        @media (prefers-color-scheme: dark) {
          body { background: #0f141b; color: #e9edf3; }
          main { background: #171e27; border-color: #2a3542; }
          a { color: #8fb8f7; }
        }
        """;

    public static string Of(Letter letter)
    {
        var (language, subject) = (Html.Encode(letter.Language), Html.Encode(letter.Subject));
        return $"""
            <!doctype html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{subject}</title>
            <style>
            {Style}
            </style>
            </head>
            <body>
            <main>
            <h1>{subject}</h1>
            {string.Join('\n', Paragraphs(letter.Body))}
            </main>
            </body>
            </html>
            """;
    }

    private static IEnumerable<string> Paragraphs(string body) =>
        body.ReplaceLineEndings("\n")
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(paragraph => $"<p>{string.Join("<br>\n", paragraph.Split('\n').Select(Line))}</p>");

    private static string Line(string line)
    {
        // Every second piece is an address, because the pattern captures it.
        var pieces = Address().Split(line).Select(Html.Encode);
        return string.Concat(pieces.Select((piece, n) => n % 2 == 0 ? piece : $"<a href=\"{piece}\">{piece}</a>"));
    }

    /// <summary>A full stop or a bracket behind an address belongs to the sentence.</summary>
    [GeneratedRegex(
        @"(?<address>https?://[^\s<>""]*[^\s<>"".,;:!?)\]])",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Address();
}
