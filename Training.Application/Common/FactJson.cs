using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Training.Application.Common;

/// <summary>Facts that are kept remember whether they were a number, a date or words, because sentences format them.</summary>
internal sealed class FactJson : JsonConverter<Fact>
{
    public override Fact Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        var property = json.RootElement.EnumerateObject().First();
        return new Fact(property.Name, Value(property.Value));
    }

    public override void Write(Utf8JsonWriter writer, Fact value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        switch (value.Value)
        {
            case int number:
                writer.WriteNumber(value.Name, number);
                break;
            case DateOnly date:
                Object(writer, value.Name, ("d", date.ToString("O", CultureInfo.InvariantCulture)));
                break;
            case TimeOnly time:
                Object(writer, value.Name, ("t", time.ToString("O", CultureInfo.InvariantCulture)));
                break;
            case InBothLanguages name:
                Object(writer, value.Name, ("vi", name.Vi), ("en", name.En));
                break;
            case Enum word:
                Object(writer, value.Name, ("enum", word.GetType().FullName!), ("value", word.ToString()));
                break;
            default:
                writer.WriteString(value.Name, value.Value?.ToString());
                break;
        }
        writer.WriteEndObject();
    }

    private static void Object(Utf8JsonWriter writer, string name, params IEnumerable<(string Key, string Text)> parts)
    {
        writer.WriteStartObject(name);
        foreach (var (key, text) in parts)
            writer.WriteString(key, text);
        writer.WriteEndObject();
    }

    private static object? Value(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Number => value.GetInt32(),
            JsonValueKind.Object => Value(value.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!)),
            JsonValueKind.Null => null,
            _ => value.GetString(),
        };

    private static object Value(Dictionary<string, string> parts) =>
        parts.TryGetValue("d", out var date) ? DateOnly.ParseExact(date, "O", CultureInfo.InvariantCulture)
        : parts.TryGetValue("t", out var time) ? TimeOnly.ParseExact(time, "O", CultureInfo.InvariantCulture)
        : parts.TryGetValue("enum", out var type) ? Enum.Parse(typeof(FactJson).Assembly.GetType(type)!, parts["value"])
        : new InBothLanguages(parts["vi"], parts["en"]);
}
