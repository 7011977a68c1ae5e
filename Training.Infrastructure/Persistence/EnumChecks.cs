using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Training.Infrastructure.Persistence;

/// <summary>A column that stores an enum's names admits no other text, whoever writes to it.</summary>
internal sealed class EnumChecks : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(
        IConventionModelBuilder modelBuilder,
        IConventionContext<IConventionModelBuilder> context
    )
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            if (StoreObjectIdentifier.Create(entity, StoreObjectType.Table) is not { } table)
                continue;

            foreach (var property in Enums(entity))
            {
                var column = property.GetColumnName(table)!;
                var names = string.Join(", ", Enum.GetNames(EnumOf(property)!).Select(name => $"'{name}'"));
                entity.AddCheckConstraint($"ck_{table.Name}_{column}_known", $"\"{column}\" in ({names})");
            }
        }
    }

    private static IEnumerable<IConventionProperty> Enums(IConventionTypeBase type) =>
        type.GetProperties()
            .Where(property => EnumOf(property) is not null)
            .Concat(type.GetComplexProperties().Where(c => !c.IsCollection).SelectMany(c => Enums(c.ComplexType)));

    private static Type? EnumOf(IConventionProperty property) =>
        (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) is { IsEnum: true } type
        && (property.GetProviderClrType() ?? typeof(string)) == typeof(string)
            ? type
            : null;
}
