using System.Globalization;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Files;

namespace Training.Web.Pages.Documents;

/// <summary>
/// The findings of a plain form, as fields whose names say whose it is, which document, what was read and what stood there:
/// of one file a choice and a reason, of many a tick each. An empty tick is not sent, so what was ticked before is sent too.
/// </summary>
internal static class SentFindings
{
    public const string State = "state";
    public const string Reason = "reason";
    public const string Tick = "tick";
    public const string Was = "was";
    private const char Between = '|';

    public static string NameOf(ShownFinding shown, string field) =>
        string.Join(
            Between,
            "doc",
            shown.Line.Candidacy,
            shown.Found.Document,
            shown.Found.Version,
            shown.Found.State,
            field
        );

    /// <summary>Those that were changed.</summary>
    public static List<DocumentFinding> Read(IFormCollection form) =>
        [.. form.Keys.Select(name => Read(form, name)).OfType<DocumentFinding>()];

    private static DocumentFinding? Read(IFormCollection form, string name)
    {
        if (
            name.Split(Between) is not ["doc", var id, var document, var number, var stood, var field]
            || !CandidacyId.TryParse(id, null, out var candidacy)
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read)
        )
        {
            return null;
        }

        string Beside(string other) => form[$"{name[..^field.Length]}{other}"].ToString().Trim();
        return field switch
        {
            State when Enum.TryParse<DocumentState>(form[name], out var state) && Enum.IsDefined(state) => $"{state}"
                == stood
            && Beside(Reason) == Beside(Was)
                ? null
                : new(candidacy, document, read, state, Beside(Reason)),
            Tick when Beside(Was).Length == 0 => new(candidacy, document, read, DocumentState.Present),
            Was when Beside(Tick).Length == 0 && Beside(State).Length == 0 => new(
                candidacy,
                document,
                read,
                DocumentState.Missing
            ),
            _ => null,
        };
    }
}

/// <summary>One document of one file as it is shown.</summary>
/// <param name="State">As chosen where that was not taken, else as found.</param>
/// <param name="Open">It may be changed.</param>
/// <param name="Wrong">What became of what was chosen where that was not taken; null where nothing is wrong.</param>
public sealed record ShownFinding(
    FileLine Line,
    RequiredDocument Document,
    FoundDocument Found,
    DocumentState State,
    string? Reason,
    bool Open,
    FindingOutcome? Wrong
)
{
    public string Id => $"d-{Line.Candidacy}-{Document.Code}";
}
