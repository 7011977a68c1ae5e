using Microsoft.Extensions.DependencyInjection;
using Training.Infrastructure.Persistence;

namespace Training.Tests.Support;

/// <summary>
/// What the first start of an installation leaves in its data directory. Made once on each database and copied for each
/// test class, because making tables and reference data takes longer than most tests.
/// </summary>
public sealed class FirstStart
{
    private static readonly Lazy<FirstStart> Sqlite = new(() => Made("Sqlite", connection: null));

    private readonly Dictionary<string, byte[]> _files = [];

    /// <summary>With the embedded database.</summary>
    public static FirstStart OnSqlite => Sqlite.Value;

    /// <summary>Makes the database too.</summary>
    public static FirstStart OnPostgres(string connection) => Made("PostgreSql", connection);

    /// <param name="folder">A data directory with nothing in it.</param>
    public void CopyTo(DirectoryInfo folder)
    {
        folder.CreateSubdirectory("keys");
        foreach (var (name, content) in _files)
            File.WriteAllBytes(Path.Combine(folder.FullName, name), content);
    }

    private static FirstStart Made(string provider, string? connection)
    {
        using var app = new NewApp(provider, connection);
        var start = new FirstStart();
        using var scope = app.Services.CreateScope();
        var database = scope.ServiceProvider.GetRequiredService<TrainingDb>().Database;
        if (database.IsSqlite())
        {
            var copy = Path.Combine(app.Folder.FullName, "copy.db");
            database.ExecuteSql($"VACUUM INTO {copy}");
            start._files["training.db"] = File.ReadAllBytes(copy);
        }
        foreach (var key in app.Folder.GetFiles("keys/*"))
            start._files[$"keys/{key.Name}"] = File.ReadAllBytes(key.FullName);
        return start;
    }
}
