using System.Text.Json.Serialization;

namespace Training.Application.Enrolment.Scoring;

/// <summary>What a plan says of how applicants are scored: pure, the same for whoever computes by it.</summary>
/// <param name="Components">In the order in which they are shown; 1 to <see cref="MostComponents"/>.</param>
/// <param name="Scale">What somebody has who has the most everywhere, 1 to 1,000.</param>
/// <param name="Decimals">Of the total, 0 to 2: it is rounded half away from zero, once, at the end.</param>
/// <param name="Ties">In their order.</param>
public sealed record ScoringTerms(
    IReadOnlyList<ScoreComponent> Components,
    int Scale,
    int Decimals,
    IReadOnlyList<TieBreak> Ties
)
{
    public const int MostComponents = 10;
    public const int MostScale = 1000;

    /// <summary>In which something is entered; the priority group is the last.</summary>
    [JsonIgnore]
    public IReadOnlyList<ScoreColumn> Columns =>
        [
            .. Components.Select(ScoreColumn.Of),
            .. Ties.Any(tie => tie.Rule == TieRule.PriorityGroup) ? [ScoreColumn.Priority] : Array.Empty<ScoreColumn>(),
        ];

    /// <summary>The column of a code; null where nothing is entered under it.</summary>
    public ScoreColumn? Column(string code) => Columns.FirstOrDefault(column => column.Code == code);

    /// <param name="scores">By the code of the component.</param>
    public TotalScore Total(IReadOnlyDictionary<string, ScoreValue> scores) => TotalScore.Of(this, scores);

    /// <summary>
    /// What is compared among equal totals, rule by rule; the smaller comes first. What is not known comes last, and of a birth
    /// date of which only a part is known the earliest day counts: nobody wins by what their file leaves out.
    /// </summary>
    internal IReadOnlyList<decimal> TiesOf(ScoredApplicant applicant)
    {
        var values = new decimal[Ties.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = Compared(Ties[i], applicant);
        return values;
    }

    private static decimal Compared(TieBreak tie, ScoredApplicant applicant) =>
        tie.Rule switch
        {
            TieRule.PriorityGroup => applicant.Scores.GetValueOrDefault(ScoreColumn.PriorityCode).Value
                is > 0
                    and var group
                ? group
                : ScoreColumn.LastGroup + 1,
            TieRule.Component => -(applicant.Scores.GetValueOrDefault(tie.Component!).Value ?? -1),
            TieRule.DegreeGrade => -(int)(applicant.Grade ?? (People.Contracts.DegreeGrade)(-1)),
            TieRule.FiledEarlier => (applicant.FiledOn ?? DateOnly.MaxValue).DayNumber,
            _ => -applicant.Birth.Date.DayNumber,
        };
}
