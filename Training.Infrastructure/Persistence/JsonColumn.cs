using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Training.Infrastructure.Persistence;

internal static class JsonColumn
{
    /// <summary>A small immutable value that is read and written whole, never queried, and changed by replacing it.</summary>
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property) =>
        property.HasConversion<JsonConverter<T>, WholeComparer<T>>();

    /// <summary>By name, as in columns of their own.</summary>
    private static readonly JsonSerializerOptions Enums = new() { Converters = { new JsonStringEnumConverter() } };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Enums);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Enums)!;
}

internal sealed class JsonConverter<T>()
    : ValueConverter<T, string>(value => JsonColumn.Write(value), text => JsonColumn.Read<T>(text));

/// <summary>Another object is another value; none changes within.</summary>
internal sealed class WholeComparer<T>()
    : ValueComparer<T>((one, other) => ReferenceEquals(one, other), value => value!.GetHashCode(), value => value);
