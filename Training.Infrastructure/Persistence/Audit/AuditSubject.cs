using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Training.Infrastructure.Persistence;

/// <summary>What the trail needs to know of a table, found out once.</summary>
internal sealed record AuditSubject(
    string Type,
    IReadOnlyList<IProperty> Key,
    IProperty? Person,
    IReadOnlyList<AuditColumn> Columns
)
{
    private static readonly ConcurrentDictionary<IEntityType, AuditSubject> Known = new();

    public static AuditSubject Of(IEntityType entity) => Known.GetOrAdd(entity, Describe);

    private static AuditSubject Describe(IEntityType entity) =>
        new(
            entity.GetTableName()!,
            entity.FindPrimaryKey()!.Properties,
            entity.PersonOf(),
            [
                .. entity
                    .GetFlattenedProperties()
                    .Where(property => property.IsAudited() && !property.IsPrimaryKey())
                    .Select(property => new AuditColumn(property, property.GetColumnName(), property.IsSecret())),
            ]
        );
}

internal sealed record AuditColumn(IProperty Property, string Name, bool IsSecret)
{
    /// <summary>As the database stores it, so that the trail reads the same whatever our types become.</summary>
    public object? Stored(object? value) =>
        value is not null && IsSecret ? "***" : Property.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value;
}
