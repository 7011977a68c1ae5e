using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Training.Application.Curriculum.Rules;

public enum ValueKind
{
    /// <summary>With two decimals at most.</summary>
    Number,
    Whole,

    /// <summary>Whole per cent, kept as a part of one: 0.2.</summary>
    Share,

    /// <summary>One of a few words or numbers.</summary>
    Choice,
}

/// <summary>What a value may be: from the least to the most, or one of the choices.</summary>
public sealed record AllowedValues(ValueKind Kind, decimal Least, decimal Most, IReadOnlyList<string> Choices)
{
    public static readonly AllowedValues YesNo = OneOf("true", "false");

    public static AllowedValues Number(decimal least, decimal most) => new(ValueKind.Number, least, most, []);

    public static AllowedValues Whole(int least, int most) => new(ValueKind.Whole, least, most, []);

    public static AllowedValues Share(decimal most = 1) => new(ValueKind.Share, 0, most, []);

    public static AllowedValues OneOf(params IReadOnlyList<string> choices) => new(ValueKind.Choice, 0, 0, choices);

    /// <summary>The value as it is filed, whether a choice came as a word or as itself; null where it is not allowed.</summary>
    internal JsonNode? Read(JsonElement value)
    {
        if (Kind == ValueKind.Choice)
            return Choices.FirstOrDefault(choice => choice == TextOf(value)) is { } chosen ? Filed(chosen) : null;

        var steps = Kind == ValueKind.Whole ? 1 : 100;
        return
            value.ValueKind == JsonValueKind.Number
            && value.TryGetDecimal(out var number)
            && Least <= number
            && number <= Most
            && number * steps % 1 == 0
            ? JsonValue.Create(Kind == ValueKind.Whole ? decimal.Truncate(number) : number)
            : null;
    }

    /// <summary>A value as it stands among the choices: 0.5, be it filed as 0.50.</summary>
    public static string TextOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number when value.TryGetDecimal(out var number) => number.ToString(
                "0.####",
                CultureInfo.InvariantCulture
            ),
            _ => value.GetRawText(),
        };

    private static JsonValue Filed(string choice) =>
        bool.TryParse(choice, out var yes) ? JsonValue.Create(yes)
        : decimal.TryParse(choice, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
        : JsonValue.Create(choice);
}
