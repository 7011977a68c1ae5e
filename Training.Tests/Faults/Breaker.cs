using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Training.Tests.Faults;

/// <summary>Throws in the place of the database, once so many of its calls have gone well.</summary>
internal static class Breaker
{
    private static readonly AsyncLocal<StrongBox?> Left = new();

    /// <summary>How many more calls of this test go well; null: all.</summary>
    public static int? After
    {
        set => Left.Value = value is null ? null : new StrongBox { Calls = value.Value };
    }

    private static void Pass()
    {
        if (Left.Value is { } left && left.Calls-- == 0)
            throw new BrokenException();
    }

    private sealed class StrongBox
    {
        public int Calls { get; set; }
    }

    internal sealed class Commands : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Pass();
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            Pass();
            return ValueTask.FromResult(result);
        }
    }

    internal sealed class Transactions : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection,
            TransactionStartingEventData eventData,
            InterceptionResult<DbTransaction> result,
            CancellationToken cancellationToken = default
        )
        {
            Pass();
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction,
            TransactionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default
        )
        {
            Pass();
            return ValueTask.FromResult(result);
        }
    }
}

internal sealed class BrokenException() : Exception("The database is gone.");
