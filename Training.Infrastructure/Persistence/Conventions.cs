using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Training.Application;

namespace Training.Infrastructure.Persistence;

/// <summary>How our own types become columns, said once for every table and both databases.</summary>
internal static class Conventions
{
    public static void Apply(ModelConfigurationBuilder model)
    {
        model.Properties<Enum>().HaveConversion<string>();
        model.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        model.Properties<decimal>().HaveConversion<HundredthsConverter>();
        model.Conventions.Add(_ => new EnumChecks());
        foreach (var annotations in typeof(IConvention).Assembly.GetExportedTypes().Where(ReadsAnnotations))
            model.Conventions.Remove(annotations);
        foreach (var id in ApplicationServices.Assembly.GetTypes().Where(IsTypedId))
            model.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
    }

    public static bool IsAggregate(IReadOnlyEntityType entity) => entity.ClrType.IsAssignableTo(typeof(AggregateRoot));

    /// <summary>No entity carries data annotations, and looking for each of them at each member is a part of every start.</summary>
    private static bool ReadsAnnotations(Type type) =>
        type.IsAssignableTo(typeof(IConvention))
        && type is { IsAbstract: false, IsGenericType: false }
        && type.Name.EndsWith("AttributeConvention", StringComparison.Ordinal);

    private static bool IsTypedId(Type type) =>
        type.IsValueType
        && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>));

    /// <summary>SQLite cannot order or compare DateTimeOffset; a UTC DateTime sorts on both databases.</summary>
    internal sealed class UtcConverter()
        : ValueConverter<DateTimeOffset, DateTime>(
            instant => instant.UtcDateTime,
            stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc))
        );

    /// <summary>Marks and money as whole hundredths: exact, ordered and summed alike on both databases.</summary>
    internal sealed class HundredthsConverter()
        : ValueConverter<decimal, long>(amount => ToHundredths(amount), stored => stored / 100m)
    {
        private static long ToHundredths(decimal amount) =>
            decimal.IsInteger(amount * 100)
                ? (long)(amount * 100)
                : throw new InvalidOperationException(
                    $"{amount} has more than two decimals and would be stored as another."
                );
    }

    internal sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => From(value))
        where TId : struct, ITypedId<TId>
    {
        // An expression tree cannot call a static abstract member itself.
        private static TId From(Guid value) => TId.From(value);
    }
}
