using System.Globalization;
using Training.Application.Enrolment.Scoring;

namespace Training.Web.Pages.Scoring;

/// <summary>A component as typed. What is no number is out of range, never nothing.</summary>
public sealed class ComponentForm
{
    private const int Unreadable = -1;

    public string? Code { get; set; }
    public string? NameVi { get; set; }
    public string? NameEn { get; set; }
    public string? Weight { get; set; }
    public string? Scale { get; set; }
    public string? Least { get; set; }

    public bool IsBlank =>
        Array.TrueForAll([Code, NameVi, NameEn, Weight, Scale, Least], typed => string.IsNullOrWhiteSpace(typed));

    internal ScoreComponent ToComponent() =>
        new(
            Code ?? "",
            NameVi ?? "",
            NameEn ?? "",
            Number(Weight) ?? Unreadable,
            Whole(Scale),
            string.IsNullOrWhiteSpace(Least) ? null : Number(Least) ?? Unreadable
        );

    internal static ComponentForm Of(ScoreComponent component) =>
        new()
        {
            Code = component.Code,
            NameVi = component.NameVi,
            NameEn = component.NameEn,
            Weight = ScoringWords.Number(component.Weight),
            Scale = component.Scale.ToString(CultureInfo.CurrentCulture),
            Least = component.Least is { } least ? ScoringWords.Number(least) : null,
        };

    internal static int Whole(string? typed) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
            ? whole
            : Unreadable;

    private static decimal? Number(string? typed) =>
        decimal.TryParse(
            typed?.Trim().Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}

/// <summary>A rule for equal totals as the value of a choice: <c>Younger</c>, <c>Component:PV</c>.</summary>
internal static class TieChoice
{
    private const char Between = ':';

    public static string Of(TieBreak tie) =>
        tie.Component is { } component ? $"{tie.Rule}{Between}{component}" : $"{tie.Rule}";

    public static TieBreak? Read(string? value) =>
        value?.Split(Between, 2) is [var name, .. var rest] && Enum.TryParse<TieRule>(name, out var rule)
            ? new(rule, rest is [var component] ? component : null)
            : null;

    public static IReadOnlyList<(string Value, TieBreak Tie)> All(ScoringTerms terms) =>
        [
            .. Enum.GetValues<TieRule>()
                .SelectMany(rule =>
                    rule == TieRule.Component
                        ? terms.Components.Select(component => new TieBreak(rule, component.Code))
                        : [new TieBreak(rule)]
                )
                .Select(tie => (Of(tie), tie)),
        ];
}
