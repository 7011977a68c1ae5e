using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Training.Infrastructure.Persistence;

internal static class JsonColumn
{
    /// <summary>A small immutable value that is read and written whole, never queried, and changed by replacing it.</summary>
    /// <param name="options">How parts of it are written that need a converter.</param>
    public static PropertyBuilder<T> IsJson<T>(
        this PropertyBuilder<T> property,
        JsonSerializerOptions? options = null
    ) =>
        property.HasConversion(
            new ValueConverter<T, string>(
                value => JsonSerializer.Serialize(value, options),
                text => JsonSerializer.Deserialize<T>(text, options)!
            ),
            new ValueComparer<T>(
                (one, other) => ReferenceEquals(one, other),
                value => value!.GetHashCode(),
                value => value
            )
        );
}
