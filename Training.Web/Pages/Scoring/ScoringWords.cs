using System.Globalization;
using Training.Application.Enrolment.Scoring;
using Training.Application.Enrolment.Scoring.Workbook;
using Training.Web.Pages.Cohorts;

namespace Training.Web.Pages.Scoring;

/// <summary>What pages of scoring say alike.</summary>
internal static class ScoringWords
{
    /// <summary>Without zeros at the end: 50, 7,25.</summary>
    public static string Number(decimal value) => value.ToString("0.##", CultureInfo.CurrentCulture);

    /// <summary>With all decimals that the plan rounds to.</summary>
    public static string Total(decimal value, ScoringTerms terms) =>
        value.ToString($"n{terms.Decimals}", CultureInfo.CurrentCulture);

    public static string Name(ScoreComponent component) => CohortWords.Named(component.NameVi, component.NameEn);

    public static string Name(ScoreColumn column) => CohortWords.Named(column.NameVi, column.NameEn);

    /// <summary>The name of a component by its code.</summary>
    public static string NameOf(this ScoringTerms terms, string? code) =>
        terms.Components.FirstOrDefault(one => one.Code == code) is { } known ? Name(known) : code ?? "";

    public static string Say(this Texts texts, TieBreak tie, ScoringTerms terms) =>
        tie.Rule == TieRule.Component
            ? texts["scoring.tie_component", ("component", terms.NameOf(tie.Component))]
            : texts.Word("scoring", tie.Rule);

    /// <summary>The total, or by the code of a component why there is none.</summary>
    public static string Say(this Texts texts, TotalScore total, ScoringTerms terms) =>
        total.Value is { } value
            ? Total(value, terms)
            : texts[$"scoring.total_{Words.Snake(total.Outcome.ToString())}", ("component", total.Component)];

    /// <summary>Why a cell was not taken.</summary>
    public static string Say(this Texts texts, ScoreOutcomeOfCell outcome) =>
        outcome.Refusal is { } refusal
            ? texts.Of(refusal)
            : texts[
                outcome.Before.IsEmpty ? "scoring.cell_cleared" : "scoring.cell_moved",
                ("name", outcome.By),
                ("value", TypedScore.Write(outcome.Before)),
                ("typed", outcome.Cell.Text)
            ];

    /// <summary>Why a cell of a workbook is not taken as it stands; null where it is.</summary>
    public static string? Why(this Texts texts, ScoreWorkbookLine line) =>
        line.Refusal is { } refusal ? texts.Of(refusal)
        : line.Change == ScoreChange.Conflict
            ? texts[
                "scoring.workbook_conflict_why",
                ("name", line.By),
                ("value", line.Before.IsEmpty ? "–" : TypedScore.Write(line.Before))
            ]
        : null;

    public static (string Tone, string Icon) Look(ScoreChange change) =>
        change switch
        {
            ScoreChange.New => ("ok", "plus"),
            ScoreChange.Changed => ("info", "pencil"),
            ScoreChange.Conflict => ("warn", "alert-triangle"),
            _ => ("bad", "alert-circle"),
        };

    public static (string Tone, string Icon) Look(PlanState state) =>
        state switch
        {
            PlanState.Draft => ("", "pencil"),
            PlanState.InForce => ("ok", "circle-check"),
            _ => ("", "history"),
        };
}
