using System.Text.RegularExpressions;
using Serilog.Events;
using Serilog.Formatting;

namespace Training.Web.Observability;

/// <summary>
/// The last guard before a line is written: what looks like an ID or phone number or a mail address is taken out, wherever
/// in the line it stands, the messages of exceptions among them. Code logs ids in the first place, never such values.
/// </summary>
internal sealed partial class ScrubbedLines(ITextFormatter lines) : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter();
        lines.Format(logEvent, line);
        output.Write(Personal().Replace(line.ToString(), "***"));
    }

    /// <summary>Digits within a Guid or a time have a dash, a point or a letter beside them and stay.</summary>
    [GeneratedRegex(
        @"(?<![\w.-])\d{9,12}(?![\w-])|[\w.+-]+@[\w-]+(\.[\w-]+)+",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Personal();
}
