using System.Globalization;
using Training.Application.Assessment.Results;
using Training.Application.Curriculum.Contracts;
using Training.Web.Pages.Cohorts;
using Training.Web.Pages.GradeSheets;

namespace Training.Web.Pages.Results;

/// <summary>Results in the words of every page that shows one.</summary>
internal static class ResultWords
{
    public static string Name(ModuleTaught module) => CohortWords.Named(module.NameVi, module.NameEn);

    public static string Class(this Texts texts, ResultClass @class) => texts.Word("assessment", @class);

    /// <summary>An average, 8,60: two decimals, so that a column can be compared (SCO-02).</summary>
    public static string Average(decimal? value) => value?.ToString("0.00", CultureInfo.CurrentCulture) ?? "–";

    /// <summary>8,5 or 8,25.</summary>
    public static string Number(decimal? value) => value is { } number ? MarkWords.Number(number) : "–";

    /// <summary>Before rounding: as many decimals as tell it from its neighbours, six at most.</summary>
    public static string Exact(decimal? value) => value?.ToString("0.0#####", CultureInfo.CurrentCulture) ?? "–";

    public static (string Tone, string Icon) Look(ModuleStanding standing) =>
        standing switch
        {
            ModuleStanding.Passed => ("ok", "circle-check"),
            ModuleStanding.Exempt => ("info", "circle-check"),
            ModuleStanding.ResitDue => ("warn", "refresh"),
            ModuleStanding.RetakeDue => ("bad", "refresh"),
            ModuleStanding.Unfinished => ("run", "progress"),
            _ => ("", "clock"),
        };

    /// <summary>Đạt, or what is still to be done.</summary>
    public static string Standing(this Texts texts, ModuleResult module) =>
        texts[
            module.OwesContent ? "results.make_up_first" : $"results.{Words.Snake($"{module.Standing}")}",
            ("left", module.SittingsLeft),
            ("missing", module.Parts.Count - module.Counted)
        ];

    /// <summary>Lần 1: 4,0; lần 2: 6,5; what a later class replaced in brackets.</summary>
    public static string Attempts(this Texts texts, PartOutcome part) =>
        part.Attempts.Count == 0
            ? texts["results.no_mark"]
            : string.Join(
                "; ",
                part.Attempts.Select(attempt =>
                    texts[
                        attempt.Superseded ? "results.attempt_superseded"
                        : attempt.Owed ? "results.attempt_owed"
                        : "results.attempt",
                        ("sitting", attempt.Sitting),
                        ("mark", texts.Said(attempt.Mark))
                    ]
                )
            );

    public static string Step(this Texts texts, ClassStep step) =>
        texts[
            $"results.step_{Words.Snake($"{step.Reason}")}",
            ("class", texts.Class(step.Class)),
            ("is", Number(step.Is)),
            ("needs", Number(step.Needs))
        ];
}
