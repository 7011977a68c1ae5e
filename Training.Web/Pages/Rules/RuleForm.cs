using System.Globalization;
using System.Text.Json;
using Training.Application.Curriculum.Rules;

namespace Training.Web.Pages.Rules;

/// <summary>A value of a rule set as it is typed: a comma or a point, a share in per cent.</summary>
internal static class RuleForm
{
    public static string? TextOf(RuleField field, JsonElement value) =>
        value.ValueKind == JsonValueKind.Null ? null
        : field.Allowed.Kind == ValueKind.Choice ? AllowedValues.TextOf(value)
        : Shown(field, value.GetDecimal());

    /// <summary>What is no number stays text, to be refused with its field.</summary>
    public static JsonElement ValueOf(RuleField field, string? typed)
    {
        if (field.Allowed.Kind == ValueKind.Choice || !IsNumber(typed, out var number))
            return JsonSerializer.SerializeToElement(typed);

        return JsonSerializer.SerializeToElement(field.Allowed.Kind == ValueKind.Share ? number / 100 : number);
    }

    private static string Shown(RuleField field, decimal number) =>
        (field.Allowed.Kind == ValueKind.Share ? number * 100 : number).ToString("0.##", CultureInfo.CurrentCulture);

    private static bool IsNumber(string? typed, out decimal number) =>
        decimal.TryParse(
            typed?.Trim().TrimEnd('%').Replace(',', '.'),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out number
        );
}
