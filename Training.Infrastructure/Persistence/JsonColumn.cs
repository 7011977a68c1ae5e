using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Training.Infrastructure.Persistence;

internal static class JsonColumn
{
    /// <summary>A small immutable value that is read and written whole, never queried, and changed by replacing it.</summary>
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property) =>
        property.HasConversion(
            new ValueConverter<T, string>(
                value => JsonSerializer.Serialize(value, (JsonSerializerOptions?)null),
                text => JsonSerializer.Deserialize<T>(text, (JsonSerializerOptions?)null)!
            ),
            new ValueComparer<T>(
                (one, other) => ReferenceEquals(one, other),
                value => value!.GetHashCode(),
                value => value
            )
        );
}
