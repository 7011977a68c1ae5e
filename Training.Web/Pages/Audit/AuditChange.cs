using System.Text.Json;
using System.Text.RegularExpressions;

namespace Training.Web.Pages.Audit;

/// <summary>One column of an audited row, before and after, as a person reads it.</summary>
public sealed partial record AuditChange(string Column, string? Before, string? After)
{
    /// <param name="json">As the trail stores it.</param>
    /// <param name="hidden">What stands for a value that is stored sealed.</param>
    public static IEnumerable<AuditChange> Read(string json, string hidden)
    {
        using var changes = JsonDocument.Parse(json);
        return
        [
            .. changes
                .RootElement.EnumerateObject()
                .Select(change => new AuditChange(
                    change.Name,
                    Text(change.Value[0], hidden),
                    Text(change.Value[1], hidden)
                )),
        ];
    }

    private static string? Text(JsonElement value, string hidden) =>
        value.ValueKind == JsonValueKind.Null ? null
        : Sealed().IsMatch(value.ToString()) ? hidden
        : value.ToString();

    [GeneratedRegex("^k[0-9]+:[A-Za-z0-9_-]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sealed();
}
