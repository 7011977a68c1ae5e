using Microsoft.Data.Sqlite;
using Training.Infrastructure.Persistence;

namespace Training.Tests.Persistence;

public sealed class ConflictTests
{
    [Fact]
    public async Task A_file_that_another_process_writes_for_longer_than_anybody_waits_is_worth_another_try()
    {
        var folder = Directory.CreateTempSubdirectory("training-busy-");
        var file = $"Data Source={Path.Combine(folder.FullName, "busy.db")};Pooling=False;Default Timeout=1";
        await using (var other = new SqliteConnection(file))
        await using (var ours = new SqliteConnection(file))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await ours.OpenAsync(TestContext.Current.CancellationToken);
            await using var writing = other.BeginTransaction();

            var busy = Should.Throw<SqliteException>(() => ours.BeginTransaction());

            Conflict.Caused(busy).ShouldBeTrue();
        }
        folder.Delete(recursive: true);
    }
}
