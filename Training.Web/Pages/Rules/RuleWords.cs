using System.Text.Json;
using Training.Application.Curriculum;
using Training.Application.Curriculum.Contracts;

namespace Training.Web.Pages.Rules;

/// <summary>Rule sets in words: a parameter has a sentence of its own, which its value and the parts of its value fill in.</summary>
internal static class RuleWords
{
    private static readonly (string Group, string[] Subjects)[] Groups =
    [
        ("attendance", ["attendance", "leave"]),
        ("exams", ["exam", "violation", "marking", "remark", "results"]),
        ("marks", ["score", "module", "gpa"]),
        ("graduation", ["classification", "graduation", "certificate"]),
        ("admission", ["eligibility", "recruit"]),
        ("course", ["programme", "day", "calendar"]),
        ("service", ["commitment", "compensation", "stipend"]),
    ];

    /// <summary>What a parameter is about, by the first part of its name.</summary>
    public static string GroupOf(string name) =>
        Array.Find(Groups, group => group.Subjects.Contains(name.Split('.')[0])).Group ?? "records";

    public static (string Tone, string Icon, string Code) Look(string mark) =>
        mark switch
        {
            "V" => ("ok", "circle-check", "rules.mark_verified"),
            "P" => ("info", "info-circle", "rules.mark_model"),
            "GK" => ("warn", "help-circle", "rules.mark_to_confirm"),
            _ => ("warn", "pencil", "rules.mark_unknown"),
        };

    public static string Validity(this Texts texts, RuleSetSummary rules) =>
        rules.ValidTo is { } to
            ? texts["rules.from_to", ("from", rules.ValidFrom), ("to", to)]
            : texts["rules.from_on", ("from", rules.ValidFrom)];

    /// <summary>A value that decides between sentences (yes or no, a kind of calculation) is the end of its sentence's key.</summary>
    public static string Say(this Texts texts, RuleParameter parameter)
    {
        var (key, value) = ($"rules.{parameter.Name.Replace('.', '_')}", parameter.Value);
        return value.ValueKind switch
        {
            JsonValueKind.Null => texts[$"{key}_unset"],
            JsonValueKind.True => texts[$"{key}_yes"],
            JsonValueKind.False => texts[$"{key}_no"],
            JsonValueKind.Object => texts[
                value.TryGetProperty("kind", out var kind) ? $"{key}_{kind}" : key,
                [.. value.EnumerateObject().Select(part => (part.Name, texts.Word(part.Value)))]
            ],
            _ => texts[key, ("value", texts.Word(value))],
        };
    }

    private static object? Word(this Texts texts, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Number => value.GetDouble(),
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(item => texts.Word(item))),
            JsonValueKind.True => texts["rules.word_true"],
            JsonValueKind.False => texts["rules.word_false"],
            JsonValueKind.String => texts.Known($"rules.word_{value}") ?? value.GetString(),
            _ => value.ToString(),
        };
}
