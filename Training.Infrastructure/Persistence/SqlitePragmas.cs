using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Training.Infrastructure.Persistence;

/// <summary>
/// How every connection treats the file. FULL, because a "sent" mark that a power cut rolls back is a doubled mail; the busy
/// timeout is for other processes (a backup tool), since our own writers wait at the gate. 4,000 pages are 16 MB: a page
/// that an import changes in many transactions is brought into the file once for several of them.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = """
        PRAGMA busy_timeout = 30000;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA wal_autocheckpoint = 4000;
        PRAGMA foreign_keys = ON;
        PRAGMA trusted_schema = OFF;
        """;

    /// <summary>A pooled connection keeps its pragmas, and is opened again for every request.</summary>
    private readonly ConditionalWeakTable<sqlite3, object> _told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (!_told.TryAdd(handle, this))
            return;

        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        ConnectionOpened(connection, eventData); // SQLite has no asynchronous calls to wait for
        return Task.CompletedTask;
    }
}
