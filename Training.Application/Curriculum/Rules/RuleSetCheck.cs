using System.Text.Json;
using System.Text.Json.Nodes;

namespace Training.Application.Curriculum.Rules;

/// <summary>What makes the values of a rule set fit together. All that is wrong is found at once.</summary>
internal static class RuleSetCheck
{
    /// <summary>Puts what was typed into the parameters, as far as each value by itself is allowed.</summary>
    public static IReadOnlyList<Error> Fill(
        this RuleParameters parameters,
        IReadOnlyDictionary<string, JsonElement> typed
    )
    {
        List<Error> refused = [];
        foreach (var (key, value) in typed)
        {
            var at = $"Parameters[{key}]";
            if (RuleFields.Find(key) is not { } field)
                refused.Add(RuleSetErrors.FieldUnknown with { Field = at });
            else if (IsEmpty(value) && field.Optional)
                parameters.Set(field, null);
            else if (field.Allowed.Read(value) is { } filed)
                parameters.Set(field, filed);
            else
                refused.Add(Refusal(field, value) with { Field = at });
        }
        if (!parameters.HaveStricterBands())
        {
            foreach (var field in RuleFields.All.Where(field => field.Optional)) // they belong to that one rule
                parameters.Set(field, null);
        }
        return refused;
    }

    /// <summary>What each value by itself cannot tell: one that must not be above another, one that others make necessary.</summary>
    public static IEnumerable<Error> Contradictions(this RuleParameters parameters)
    {
        foreach (var (low, high) in RuleFields.Ascending)
        {
            if (Number(low) is { } value && Number(high) is { } limit && value > limit)
            {
                yield return Of(
                        low.Allowed.Kind == ValueKind.Share ? RuleSetErrors.ShareAbove : RuleSetErrors.Above,
                        low
                    )
                    .With("value", value)
                    .With("other", high)
                    .With("limit", limit);
            }
        }
        if (!parameters.HaveStricterBands())
            yield break;
        foreach (var field in RuleFields.All.Where(field => field.Optional && parameters[field] is null))
            yield return Of(RuleSetErrors.ValueMissing, field);

        decimal? Number(RuleField field) => parameters[field] is JsonValue value ? value.GetValue<decimal>() : null;
    }

    private static bool HaveStricterBands(this RuleParameters parameters) =>
        $"{parameters[RuleFields.Find(RuleFields.ResitKind)!]}" == RuleFields.StricterBands;

    private static Error Refusal(RuleField field, JsonElement value)
    {
        if (IsEmpty(value))
            return Of(RuleSetErrors.ValueMissing, field);
        var error = field.Allowed.Kind switch
        {
            ValueKind.Choice => RuleSetErrors.NotAChoice.With("choices", string.Join(", ", field.Allowed.Choices)),
            ValueKind.Whole => RuleSetErrors.WholeOutOfRange,
            ValueKind.Share => RuleSetErrors.ShareOutOfRange,
            _ => RuleSetErrors.NumberOutOfRange,
        };
        return Of(error, field)
            .With("value", value.TryDecimal() is { } number ? number : AllowedValues.TextOf(value))
            .With("least", field.Allowed.Least)
            .With("most", field.Allowed.Most);
    }

    private static decimal? TryDecimal(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : null;

    private static Error Of(Error error, RuleField field) =>
        (error with { Field = $"Parameters[{field.Key}]" }).With("field", field);

    private static bool IsEmpty(JsonElement value) =>
        value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
        || (value.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(value.GetString()));
}
