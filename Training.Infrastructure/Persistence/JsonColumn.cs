using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Training.Infrastructure.Persistence;

internal static class JsonColumn
{
    /// <summary>A small immutable value that is read and written whole, never queried, and changed by replacing it.</summary>
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property) =>
        property.HasConversion<JsonConverter<T>, WholeComparer<T>>();

    public static string Write<T>(T value) => JsonSerializer.Serialize(value);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text)!;
}

internal sealed class JsonConverter<T>()
    : ValueConverter<T, string>(value => JsonColumn.Write(value), text => JsonColumn.Read<T>(text));

/// <summary>Another object is another value; none changes within.</summary>
internal sealed class WholeComparer<T>()
    : ValueComparer<T>((one, other) => ReferenceEquals(one, other), value => value!.GetHashCode(), value => value);
