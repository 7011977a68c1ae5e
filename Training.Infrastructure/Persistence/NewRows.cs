using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Training.Infrastructure.Persistence;

/// <summary>
/// Where a decision adds many rows, they go in by <see cref="PlainInsert"/> before EF saves the rest: EF compiles a
/// statement for each row, which is most of what an import costs. Few rows, and rows whose order against other changes
/// matters, are left to EF.
/// </summary>
internal static class NewRows
{
    private const int Many = 100;

    private static readonly ConcurrentDictionary<IEntityType, Table> Tables = new();

    /// <remarks>After changes were detected, and within the transaction.</remarks>
    public static async Task InsertMany(this TrainingDb db, CancellationToken ct)
    {
        var rows = db
            .ChangeTracker.Entries()
            .Where(row => row.State != EntityState.Unchanged)
            .ToLookup(row => row.State);
        var changed = rows[EntityState.Modified].Select(row => row.Metadata).ToHashSet();
        var added = rows[EntityState.Added].GroupBy(row => row.Metadata).ToDictionary(group => group.Key);
        var fewOrMixed = rows[EntityState.Added].Count() < Many || added.Keys.Any(changed.Contains);
        if (fewOrMixed || rows[EntityState.Deleted].Any())
            return;

        foreach (var type in InOrder(added.Keys))
        {
            var table = Tables.GetOrAdd(type, Table.Of);
            if (!table.IsPlain)
                return; // what refers to it has to wait as well
            await db.Insert(table.Sql, added[type].Select(table.Values), ct);
            foreach (var row in added[type])
                row.State = EntityState.Unchanged;
        }
    }

    /// <summary>What others refer to comes first, what the database completes by itself last.</summary>
    private static List<IEntityType> InOrder(IReadOnlyCollection<IEntityType> types)
    {
        var ordered = new List<IEntityType>();
        foreach (var type in types.OrderByDescending(type => Tables.GetOrAdd(type, Table.Of).IsPlain))
            Visit(type);
        return ordered;

        void Visit(IEntityType type)
        {
            if (ordered.Contains(type))
                return;
            foreach (var key in type.GetForeignKeys().Where(key => key.PrincipalEntityType != type))
            {
                if (types.Contains(key.PrincipalEntityType))
                    Visit(key.PrincipalEntityType);
            }
            ordered.Add(type);
        }
    }

    /// <param name="IsPlain">The database adds nothing to a row, and no row waits for another one.</param>
    private sealed record Table(bool IsPlain, string Sql, IReadOnlyList<IProperty> Columns)
    {
        public static Table Of(IEntityType type)
        {
            var columns = type.GetFlattenedProperties().ToList();
            var names = columns.Select(column => $"\"{column.GetColumnName()}\"");
            var values = columns.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"@v{i}"));
            var sql =
                $"insert into \"{type.GetTableName()}\" ({string.Join(", ", names)}) values ({string.Join(", ", values)})";
            var refersToItself = type.GetForeignKeys().Any(key => key.PrincipalEntityType == type);
            return new(!refersToItself && columns.TrueForAll(IsOurs), sql, columns);
        }

        public object?[] Values(EntityEntry row)
        {
            var current = row.CurrentValues;
            var values = new object?[Columns.Count];
            for (var i = 0; i < values.Length; i++)
            {
                var value = current[Columns[i]];
                values[i] = Columns[i].GetTypeMapping().Converter?.ConvertToProvider(value) ?? value;
            }
            return values;
        }

        /// <summary>Keys count as generated where the convention says so, but ours are made before.</summary>
        private static bool IsOurs(IProperty column) =>
            column.GetDefaultValueSql() is null
            && column.GetComputedColumnSql() is null
            && (column.ValueGenerated == ValueGenerated.Never || column.IsKey() && !IsNumber(column));

        private static bool IsNumber(IProperty column) =>
            column.ClrType == typeof(int) || column.ClrType == typeof(long);
    }
}
