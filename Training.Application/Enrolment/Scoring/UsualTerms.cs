using Training.Application.Curriculum.Contracts;

namespace Training.Application.Enrolment.Scoring;

/// <summary>What the first draft of a cohort begins with: study results and an interview (REC-03), to be confirmed by the school.</summary>
internal static class UsualTerms
{
    private const int InterviewScale = 100; // PRG-09

    /// <param name="scores">Scale and rounding of the cohort's academic rules; null where it has none yet.</param>
    public static ScoringTerms By(ScoreRules? scores) =>
        new(
            [
                new("KQHT", "Kết quả học tập", "Study results", 50, (int)(scores?.Max ?? 10)),
                new("PV", "Phỏng vấn", "Interview", 50, InterviewScale, InterviewScale / 2),
            ],
            Scale: 100,
            scores?.GpaDecimals ?? 2,
            [
                new(TieRule.PriorityGroup),
                new(TieRule.Component, "PV"),
                new(TieRule.DegreeGrade),
                new(TieRule.FiledEarlier),
                new(TieRule.Younger),
            ]
        );
}
