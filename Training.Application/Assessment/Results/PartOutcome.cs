using Training.Application.Assessment.Contracts;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>A mark of one part of a module in one sitting.</summary>
/// <param name="Sitting">1 the first, 2 the resit.</param>
/// <param name="Accepted">Barred for absence whose reason was accepted, and made up (ATT-02).</param>
/// <param name="Superseded">The module was taken again with a later class (RST-03); it is kept, and counts no more.</param>
/// <param name="Owed">Barred by the signed list, and nothing of what was missed was made up: a zero until it is (ATT-02).</param>
public sealed record Attempt(int Sitting, Mark Mark, bool Superseded = false, bool Accepted = false, bool Owed = false)
{
    internal decimal? Worth(ScoreRules rules) => Owed ? rules.Min : Mark.Counts;

    /// <summary>
    /// Uses up one of the sittings that the rules allow. What was excused does not (RST-02, RST-04), nor does an M, which
    /// says that nothing is sat and is worth what the decision on the exemption is worth (SCO-08).
    /// </summary>
    internal bool Counts(ExamRules rules) =>
        Mark.State switch
        {
            MarkState.Exempt => false,
            MarkState.AbsentExcused or MarkState.Deferred => !rules.ExcusedCountsAsFirst,
            MarkState.Barred => !(Accepted && rules.ExcusedCountsAsFirst),
            _ => true,
        };
}

/// <summary>What counts of one part of a module, whatever the number of its sittings.</summary>
/// <param name="Attempts">All of them, none is forgotten (RST-05).</param>
/// <param name="Score">Null while nothing is known, which is not zero (SCO-07).</param>
/// <param name="Used">Sittings that count as attempts.</param>
/// <param name="Resat">Sat again, or taken again with another class; what was excused is neither (RST-04).</param>
public sealed record PartOutcome(
    AssessmentPart Part,
    IReadOnlyList<Attempt> Attempts,
    decimal? Score,
    int Used,
    bool Resat
)
{
    /// <summary>Barred from the last sitting, and not made up (ATT-02).</summary>
    public bool OwesContent => Attempts is [.., { Owed: true, Superseded: false }];

    /// <param name="attempts">In the order in which they were sat; empty marks are no attempts.</param>
    public static PartOutcome Of(AssessmentPart part, IReadOnlyList<Attempt> attempts, StudyRules rules)
    {
        var used = attempts.Where(attempt => attempt.Counts(rules.Exams)).ToList();
        var counting = used.FindAll(attempt => !attempt.Superseded);
        return new(part, attempts, ScoreOf(counting, rules), counting.Count, used.Count > 1);
    }

    private static decimal? ScoreOf(List<Attempt> counting, StudyRules rules)
    {
        decimal? score = null;
        for (var i = 0; i < counting.Count; i++)
            score = counting[i].Worth(rules.Scores) is { } mark ? After(score, mark, first: i == 0, rules) : score;

        // Barred from every sitting there is: nothing was made up, and that is a zero (ATT-02).
        var barred = counting is [.., { Mark.State: MarkState.Barred }] && counting.Count >= rules.Exams.MaxAttempts;
        return score ?? (barred ? rules.Scores.Min : null);
    }

    private static decimal After(decimal? before, decimal mark, bool first, StudyRules rules) =>
        rules.Exams.ResitScore switch
        {
            _ when first => mark,
            ResitScore.Max => Math.Max(before ?? mark, mark),
            ResitScore.CapAtPass => Math.Min(mark, rules.Scores.Pass),
            _ => mark,
        };
}
