using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage;

namespace Training.Infrastructure.Persistence;

/// <summary>Rows in great numbers that nothing is asked about afterwards, so they pass EF by; within the open transaction.</summary>
internal static class PlainInsert
{
    private const int RowsPerTrip = 500;

    /// <param name="db">With a transaction.</param>
    /// <param name="sql">For one row; its values are <c>@v0</c>, <c>@v1</c> and so on.</param>
    /// <param name="rows">The values, which the provider stores as they are.</param>
    /// <param name="ct">Stops between two trips.</param>
    public static async Task Insert(
        this TrainingDb db,
        string sql,
        IEnumerable<IReadOnlyList<object?>> rows,
        CancellationToken ct
    )
    {
        var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        if (transaction.Connection!.CanCreateBatch)
            await InBatches(transaction, sql, rows, ct);
        else
            await OneByOne(transaction, sql, rows, ct);
    }

    /// <summary>PostgreSQL: what costs is the way to the server, so many rows go together.</summary>
    private static async Task InBatches(
        DbTransaction transaction,
        string sql,
        IEnumerable<IReadOnlyList<object?>> rows,
        CancellationToken ct
    )
    {
        foreach (var trip in rows.Chunk(RowsPerTrip))
        {
            await using var batch = transaction.Connection!.CreateBatch();
            batch.Transaction = transaction;
            foreach (var row in trip)
            {
                var command = batch.CreateBatchCommand();
                command.CommandText = sql;
                Fill(command.Parameters, command.CreateParameter, row);
                batch.BatchCommands.Add(command);
            }
            await batch.ExecuteNonQueryAsync(ct);
        }
    }

    /// <summary>SQLite: there is no way to go, and what costs is to compile a statement, so it is compiled once.</summary>
    private static async Task OneByOne(
        DbTransaction transaction,
        string sql,
        IEnumerable<IReadOnlyList<object?>> rows,
        CancellationToken ct
    )
    {
        await using var command = transaction.Connection!.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, sql);
        foreach (var row in rows)
        {
            Fill(command.Parameters, command.CreateParameter, row);
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private static void Fill(DbParameterCollection parameters, Func<DbParameter> create, IReadOnlyList<object?> row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (i == parameters.Count)
            {
                var added = create();
                added.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@v{i}");
                parameters.Add(added);
            }
            parameters[i].Value = row[i] ?? DBNull.Value;
        }
    }
}
