using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Audit.Contracts;
using Training.Application.People.Contracts;

namespace Training.Infrastructure.Persistence;

/// <summary>What of a table goes into the audit trail: everything, except what its configuration takes out.</summary>
internal static class AuditRules
{
    private const string Annotation = "Training:NotAudited";
    private const string Never = nameof(Never);
    private const string WhenAdded = nameof(WhenAdded);

    /// <summary>For rows that are a record themselves (work items, imported rows) or that say nothing (sessions).</summary>
    public static EntityTypeBuilder<T> NotAudited<T>(this EntityTypeBuilder<T> entity)
        where T : class => entity.HasAnnotation(Annotation, Never);

    /// <summary>For rows that come in great numbers and only then matter when somebody changes them.</summary>
    public static EntityTypeBuilder<T> AuditedWhenChanged<T>(this EntityTypeBuilder<T> entity)
        where T : class => entity.HasAnnotation(Annotation, WhenAdded);

    /// <summary>For columns that others are derived from.</summary>
    public static PropertyBuilder<T> NotAudited<T>(this PropertyBuilder<T> property) =>
        property.HasAnnotation(Annotation, Never);

    public static bool IsAudited(this IReadOnlyEntityType entity, AuditAction action) =>
        entity.FindAnnotation(Annotation)?.Value switch
        {
            Never => false,
            WhenAdded => action != AuditAction.Added,
            _ => true,
        };

    /// <summary>Not the version, which every change moves, nor what only machines read.</summary>
    public static bool IsAudited(this IReadOnlyProperty property) =>
        property.FindAnnotation(Annotation) is null
        && property.Name != nameof(AggregateRoot.Version)
        && property.ClrType != typeof(byte[]);

    /// <summary>That a password was changed is worth knowing; what its hash was is not for the trail.</summary>
    public static bool IsSecret(this IReadOnlyProperty property) =>
        property.Name.EndsWith("Hash", StringComparison.Ordinal);

    /// <summary>The column that says whose history a row belongs to.</summary>
    public static IProperty? PersonOf(this IEntityType entity) =>
        entity.GetProperties().FirstOrDefault(p => p.ClrType == typeof(PersonId) || p.ClrType == typeof(PersonId?));
}
