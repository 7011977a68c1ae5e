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

    /// <exception cref="StartRefusedException">The file is damaged.</exception>
    private static async Task Check(string file, CancellationToken ct)
    {
        await using var copy = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
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
