using Microsoft.Data.Sqlite;
using Training.Infrastructure.Persistence;

namespace Training.Infrastructure.Backups;

internal sealed class SqliteCopier(TrainingDb db, DataDirectoryLock dataLock) : IDatabaseCopier
{
    public string Entry => "training.db";

    private string File =>
        Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);

    public async Task CopyTo(string file, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {file}", ct);
        await Check(file, ct);
    }

    public async Task<long> Size(CancellationToken ct) =>
        await db
            .Database.SqlQuery<long>($"select page_count * page_size as Value from pragma_page_count, pragma_page_size")
            .SingleAsync(ct);

    public async Task<DatabaseCopy?> Open(string file, CancellationToken ct)
    {
        await Check(file, ct);
        var options = new DbContextOptionsBuilder<SqliteTrainingDb>()
            .UseSqlite(ReadOnly(file))
            .UseSnakeCaseNamingConvention();
        return new DatabaseCopy(new SqliteTrainingDb(options.Options), () => Task.CompletedTask);
    }

    public Task<bool> HasData(CancellationToken ct) =>
        Task.FromResult(new FileInfo(File) is { Exists: true, Length: > 0 });

    public async Task Replace(string file, DirectoryInfo aside, CancellationToken ct)
    {
        dataLock.Take();
        await Check(file, ct);
        await db.Database.CloseConnectionAsync();
        SqliteConnection.ClearAllPools();
        foreach (var part in new[] { File, $"{File}-wal", $"{File}-shm" }.Where(System.IO.File.Exists))
            System.IO.File.Move(part, Path.Combine(aside.FullName, Path.GetFileName(part)));
        System.IO.File.Move(file, File);
    }

    private static string ReadOnly(string file) => $"Data Source={file};Mode=ReadOnly;Pooling=False";

    /// <exception cref="StartRefusedException">The file is damaged.</exception>
    private static async Task Check(string file, CancellationToken ct)
    {
        await using var copy = new SqliteConnection(ReadOnly(file));
        await copy.OpenAsync(ct);
        foreach (var (pragma, sound) in new[] { ("integrity_check", "ok"), ("foreign_key_check", null) })
        {
            await using var command = copy.CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            if (await command.ExecuteScalarAsync(ct) as string is var answer && answer != sound)
                throw new StartRefusedException($"The copy of the database is damaged ({pragma}: {answer}).");
        }
    }
}
