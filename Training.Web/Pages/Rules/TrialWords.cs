using Training.Application.Assessment.Results;
using Training.Application.Curriculum.Contracts;
using Training.Web.Pages.Results;

namespace Training.Web.Pages.Rules;

/// <summary>What a trial of rules found, in words.</summary>
internal static class TrialWords
{
    public static string ClassOr(this Texts texts, ResultClass? @class) =>
        @class is { } known ? texts.Class(known) : "–";

    /// <summary>B1: 5,0 Đạt → 5,0 Thi lại.</summary>
    public static string Shift(this Texts texts, ModuleShift shift) =>
        texts[
            "rules.trial_shift",
            ("module", shift.Module.Code),
            ("from", texts.Reached(shift.ScoreBefore, shift.StandingBefore)),
            ("to", texts.Reached(shift.ScoreAfter, shift.StandingAfter))
        ];

    private static string Reached(this Texts texts, decimal? score, ModuleStanding standing) =>
        $"{ResultWords.Number(score)} {texts.Word("results", standing)}";
}
