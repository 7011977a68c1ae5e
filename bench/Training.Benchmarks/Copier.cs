using System.Data.Common;

namespace Training.Benchmarks;

/// <summary>Writes one row of a table again and again, each time with other values in some columns.</summary>
internal sealed class Copier
{
    private readonly DbCommand _insert;
    private readonly Dictionary<string, string> _row;

    private Copier(DbCommand insert, Dictionary<string, string> row) => (_insert, _row) = (insert, row);

    public static async Task<Copier> Of(DbConnection connection, string table, string id, string[] changed)
    {
        var one = $"copied_{table}"; // looked up once, not for every copy
        await using var keep = connection.CreateCommand();
        keep.CommandText =
            $"DROP TABLE IF EXISTS {one}; CREATE TEMP TABLE {one} AS SELECT * FROM {table} WHERE CAST(id AS text) = '{id}'";
        await keep.ExecuteNonQueryAsync();
        await using var select = connection.CreateCommand();
        select.CommandText = $"SELECT * FROM {one}";
        await using var reader = await select.ExecuteReaderAsync();
        await reader.ReadAsync();
        var row = Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, n => $"{reader.GetValue(n)}");

        var insert = connection.CreateCommand();
        var values = row.Keys.Select(column => changed.Contains(column) ? $"@{column}" : $"\"{column}\"");
        insert.CommandText =
            $"INSERT INTO {table} (\"{string.Join("\", \"", row.Keys)}\") SELECT {string.Join(", ", values)} FROM {one}";
        foreach (var column in changed)
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = column;
            insert.Parameters.Add(parameter);
        }
        return new(insert, row);
    }

    /// <summary>What stands there in the row that is copied.</summary>
    public string Text(string column) => _row[column];

    /// <param name="values">In the order in which the columns were named.</param>
    public Task Copy(params object[] values)
    {
        for (var n = 0; n < values.Length; n++)
            _insert.Parameters[n].Value = values[n];
        return _insert.ExecuteNonQueryAsync();
    }
}
