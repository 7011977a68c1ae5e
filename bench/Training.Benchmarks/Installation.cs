using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Training.Benchmarks;

/// <summary>A fresh data directory with the program on it, and the lists that come in. It leaves nothing behind.</summary>
/// <param name="postgres">The database; null: the embedded one.</param>
internal sealed class Installation(PublishedProgram program, string? postgres = null) : IDisposable
{
    /// <summary>An import of 100,000 rows is more than an installation allows by default.</summary>
    private const string MaxRows = "--Import:MaxRows=200000";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("training-bench-");

    public string Database => Path.Combine(DataPath, "training.db");

    private string DataPath => Path.Combine(_folder.FullName, "data");

    /// <summary>Another one on the same program.</summary>
    /// <param name="connection">Of a database on PostgreSQL.</param>
    public Installation On(string connection) => new(program, connection);

    public DbConnection Connect() =>
        postgres is null
            ? new SqliteConnection($"Data Source={Database};Pooling=False")
            : new NpgsqlConnection(postgres);

    public Task<RunningProgram> Serve(params string[] options) =>
        RunningProgram.Serve(address => program.Line(["serve", $"--urls={address}", .. options, .. Settings]));

    /// <summary>Starts the program without waiting for it.</summary>
    /// <param name="verb"><c>serve</c>, or <c>worker</c>, which does the background work alone.</param>
    public RunningProgram Begin(string verb, params string[] options) =>
        RunningProgram.Launch(address => program.Line([verb, $"--urls={address}", .. options, .. Settings]));

    /// <summary>Loads the demonstration of one cohort of 1,000, then serves it.</summary>
    public Task<RunningProgram> Demonstrate(params string[] options) =>
        RunningProgram.Serve(
            address => program.Line(["demo", $"--urls={address}", "--trainees", "1000", .. options, .. Settings]),
            tries: 60_000 // twenty minutes
        );

    /// <summary>Somebody with this role, to whom the demonstration gave an account.</summary>
    public async Task<Officer> SignIn(RunningProgram program, string role)
    {
        var accounts = JsonSerializer.Deserialize<JsonElement>(
            await File.ReadAllTextAsync(Path.Combine(DataPath, "demo-accounts.json"))
        );
        var account = accounts.EnumerateArray().Single(one => one.GetProperty("Role").GetString() == role);
        return await Officer.SignIn(
            this,
            program.Client.BaseAddress!,
            account.GetProperty("Email").GetString()!,
            account.GetProperty("Password").GetString()!
        );
    }

    /// <summary>Runs a verb on the data directory, also beside a running server.</summary>
    /// <returns>What it printed.</returns>
    public async Task<string> Run(string[] words, string? input = null)
    {
        var (exitCode, output, errors) = await RunningProgram.Run(program.Line([.. words, .. Settings]), input);
        return exitCode == 0
            ? output.Trim()
            : throw new InvalidOperationException($"{string.Join(' ', words)}: {output}{errors}");
    }

    /// <summary>Made-up applicants, the same each time.</summary>
    /// <returns>The path of an .xlsx.</returns>
    public async Task<string> Sample(int people, int seed)
    {
        var path = Path.Combine(_folder.FullName, $"{people}-{seed}.xlsx");
        await Run(["sample", path, "--people", $"{people}", "--seed", $"{seed}"]);
        return path;
    }

    /// <summary>As before the first start; nothing may run on it.</summary>
    public void Empty()
    {
        if (Directory.Exists(DataPath))
            Directory.Delete(DataPath, recursive: true);
    }

    /// <summary>Keeps the data directory as it is now; nothing may run on it.</summary>
    public void Remember() => Copy(DataPath, Remembered);

    /// <summary>Puts the data directory back as it was remembered.</summary>
    public void Return()
    {
        Directory.Delete(DataPath, recursive: true);
        Copy(Remembered, DataPath);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string[] Settings =>
        [
            MaxRows,
            $"--Training:DataDirectory={DataPath}",
            .. postgres is null
                ? Array.Empty<string>()
                : ["--Database:Provider=PostgreSql", $"--ConnectionStrings:Training={postgres}"],
        ];

    private string Remembered => Path.Combine(_folder.FullName, "remembered");

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
