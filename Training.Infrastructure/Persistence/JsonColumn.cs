using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Training.Infrastructure.Persistence;

/// <summary>A small immutable value that is read and written whole and never queried.</summary>
internal sealed class JsonColumn<T>()
    : ValueConverter<T, string>(
        value => JsonSerializer.Serialize(value, (JsonSerializerOptions?)null),
        text => JsonSerializer.Deserialize<T>(text, (JsonSerializerOptions?)null)!
    );
