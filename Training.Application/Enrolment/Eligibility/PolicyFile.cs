using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Training.Application.Enrolment.Eligibility;

/// <summary>A policy as a file that people keep, compare and send to each other (JSON).</summary>
public static class PolicyFile
{
    /// <summary>A policy is a few pages; more is not one.</summary>
    public const int LargestFile = 256 * 1024;

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        IndentSize = 2,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Vietnamese stays readable
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, // a misspelt word would silently ask nothing
        AllowOutOfOrderMetadataProperties = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private static readonly Lazy<PolicyContent> Shipped = new(() =>
    {
        using var file = SeedFile.Open("eligibility-policy.json");
        return JsonSerializer.Deserialize<PolicyContent>(file, Json)!;
    });

    /// <summary>The conditions of the pilot (ELG-01 to ELG-07), which the first draft of a cohort begins with.</summary>
    public static PolicyContent Example => Shipped.Value;

    public static Error TooLarge => PolicyErrors.FileTooLarge.With("most", LargestFile / 1024);

    public static string Write(PolicyContent content) => JsonSerializer.Serialize(content, Json);

    /// <summary>Refused with the line where it stops to be a policy; what it says is judged by <see cref="PolicyCheck"/>.</summary>
    public static Result<PolicyContent> Read(string text)
    {
        if (text.Length > LargestFile)
            return TooLarge;
        try
        {
            if (NullIn(JsonNode.Parse(text, documentOptions: Lenient)) is { } place)
                return Unreadable(line: 1, place);
            return Cleaned(JsonSerializer.Deserialize<PolicyContent>(text, Json)!);
        }
        catch (JsonException e)
        {
            return Unreadable((int)(e.LineNumber ?? 0) + 1, e.Path ?? "$");
        }
        catch (NotSupportedException) // a condition without its kind
        {
            return Unreadable(line: 1, "kind");
        }
    }

    /// <summary>Where the file says null, which is nothing that a policy can ask; null where it nowhere does.</summary>
    private static string? NullIn(JsonNode? node, string place = "$") =>
        node switch
        {
            null => place,
            JsonObject all => all.Select(part => NullIn(part.Value, $"{place}.{part.Key}")).FirstOrDefault(Found),
            JsonArray all => all.Select((part, i) => NullIn(part, $"{place}[{i}]")).FirstOrDefault(Found),
            _ => null,
        };

    private static bool Found(string? place) => place is not null;

    /// <summary>What the file leaves out is empty, never null.</summary>
    private static Result<PolicyContent> Cleaned(PolicyContent content) =>
        content.Paths is null || content.Paths.Any(path => path.Conditions is null)
            ? Unreadable(line: 1, "paths")
            : new PolicyContent(
                content.Common ?? [],
                [
                    .. content.Paths.Select(path =>
                        path with
                        {
                            Code = Code.Clean(path.Code ?? ""),
                            NameVi = Vietnamese.Clean(path.NameVi ?? ""),
                            NameEn = Vietnamese.Clean(path.NameEn ?? ""),
                        }
                    ),
                ]
            );

    private static Error Unreadable(int line, string place) =>
        PolicyErrors.FileUnreadable.With("line", line).With("place", place);
}
