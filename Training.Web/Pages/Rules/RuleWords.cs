using System.Globalization;
using System.Text.Json;
using Training.Application.Curriculum.Contracts;
using Training.Application.Curriculum.Rules;

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
            "S" => ("ok", "school", "rules.mark_school"),
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

    /// <summary>What a field asks for: the parameter, and of a table which part of it.</summary>
    public static string Label(this Texts texts, RuleField field) =>
        field.Part is null
            ? texts.Label(field.Parameter)
            : texts["rules.field_of", ("parameter", texts.Label(field.Parameter)), ("part", texts.Part(field))];

    public static string Label(this Texts texts, string parameter) =>
        texts[$"rules.label_{parameter.Replace('.', '_')}"];

    public static string Part(this Texts texts, RuleField field) => texts[$"rules.part_{field.Part}"];

    /// <summary>What a field may be, and what it is by default.</summary>
    /// <param name="highest">The top of the scale, above which no mark is.</param>
    public static string Hint(this Texts texts, RuleFieldValue value, decimal highest)
    {
        var (field, usual) = (value.Field, texts.Word(value.Default) ?? "–");
        return field.Allowed.Kind switch
        {
            ValueKind.Choice => texts[
                "rules.hint_choice",
                ("usual", texts.Choice(AllowedValues.TextOf(value.Default)))
            ],
            ValueKind.Share => texts["rules.hint_share", ("most", field.Allowed.Most), ("usual", usual)],
            _ => texts[
                "rules.hint_number",
                ("least", field.Allowed.Least),
                ("most", field.Allowed.Kind == ValueKind.Number ? highest : field.Allowed.Most),
                ("usual", usual)
            ],
        };
    }

    /// <summary>A choice in words; one that is a number as people write it.</summary>
    public static string Choice(this Texts texts, string choice) =>
        decimal.TryParse(choice, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.##", CultureInfo.CurrentCulture)
            : texts.Known($"rules.word_{choice}") ?? choice;

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
