using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Training.Infrastructure.Persistence;

/// <summary>Lets the memory forget once something is written: at a commit, or at a statement that needs none.</summary>
internal sealed class WriteWatch(ReadMemory memory) : DbCommandInterceptor, IDbTransactionInterceptor
{
    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => memory.Forget();

    public Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        memory.Forget();
        return Task.CompletedTask;
    }

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        memory.Forget();
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        memory.Forget();
        return ValueTask.FromResult(result);
    }

    /// <summary>A single row is saved by a statement that answers with what the database made of it.</summary>
    public override DbDataReader ReaderExecuted(
        DbCommand command,
        CommandExecutedEventData eventData,
        DbDataReader result
    )
    {
        if (eventData.CommandSource == CommandSource.SaveChanges)
            memory.Forget();
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        DbDataReader result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(ReaderExecuted(command, eventData, result));
}
