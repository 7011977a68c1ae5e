using System.Globalization;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Scoring;

namespace Training.Web.Pages.Scoring;

/// <summary>
/// The cells of a plain form: a field for each, whose name says whose it is, what was read, and what stood there, so that
/// five hundred cells are five hundred fields.
/// </summary>
internal static class SentScores
{
    private const char Between = '|';

    public static string Name(ScoreLine line, ScoreCellView cell) =>
        string.Join(Between, "score", line.Candidacy, cell.Column, cell.Version, TypedScore.Write(cell.Value));

    /// <summary>Those that were changed.</summary>
    public static List<ScoreCell> Read(IFormCollection form)
    {
        var cells = new List<ScoreCell>();
        foreach (var (name, typed) in form)
        {
            if (
                name.Split(Between) is ["score", var id, var column, var number, var was]
                && CandidacyId.TryParse(id, null, out var candidacy)
                && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read)
                && was != typed.ToString().Trim()
            )
            {
                cells.Add(new(candidacy, column, read, was, typed));
            }
        }
        return cells;
    }
}

/// <summary>One cell as it is shown.</summary>
/// <param name="Text">As typed where that was not taken, else as saved.</param>
/// <param name="Open">A score may be entered.</param>
/// <param name="Wrong">Why what was typed was not taken; null where nothing is wrong.</param>
public sealed record ShownScore(
    ScoreLine Line,
    ScoreColumn Column,
    ScoreCellView Cell,
    string Text,
    bool Open,
    ScoreOutcomeOfCell? Wrong
)
{
    public string Id => $"s-{Line.Candidacy}-{Column.Code}";
}
