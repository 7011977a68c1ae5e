using System.ComponentModel;
using System.Diagnostics;
using Npgsql;
using Training.Infrastructure.Persistence;

namespace Training.Infrastructure.Backups;

/// <summary>PostgreSQL's own tools do it; they must be installed beside the program, of the server's version or later.</summary>
internal sealed class PostgreSqlCopier(TrainingDb db) : IDatabaseCopier
{
    public string Entry => "training.pgdump";

    private NpgsqlConnectionStringBuilder Connection => new(db.Database.GetConnectionString());

    public async Task CopyTo(string file, CancellationToken ct)
    {
        await Run("pg_dump", ["--format=custom", "--no-owner", $"--file={file}"], ct);
        await Run("pg_restore", ["--list", file], ct);
    }

    public async Task<long> Size(CancellationToken ct) =>
        await db
            .Database.SqlQuery<long>($"""select pg_database_size(current_database()) as "Value" """)
            .SingleAsync(ct);

    /// <summary>In a database of its own, of a fixed name: one that a killed trial left behind makes way for the next.</summary>
    public async Task<DatabaseCopy?> Open(string file, CancellationToken ct)
    {
        var mayCreate = db.Database.SqlQuery<bool>(
            $"""select rolcreatedb or rolsuper as "Value" from pg_roles where rolname = current_user"""
        );
        if (!await mayCreate.SingleAsync(ct))
            return null;

        var trial = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false };
        trial.Database = $"{Connection.Database}_restore_trial";
        await Drop(trial.Database, ct);
        await Run("createdb", [$"--maintenance-db={Connection.Database}", trial.Database], ct);
        await Run("pg_restore", ["--no-owner", "--single-transaction", $"--dbname={trial.Database}", file], ct);
        var options = new DbContextOptionsBuilder<PostgreSqlTrainingDb>()
            .UseNpgsql(trial.ConnectionString)
            .UseSnakeCaseNamingConvention();
        return new DatabaseCopy(
            new PostgreSqlTrainingDb(options.Options),
            () => Drop(trial.Database, CancellationToken.None)
        );
    }

    public async Task<bool> HasData(CancellationToken ct) =>
        await db.Database.CanConnectAsync(ct) && (await db.Database.GetAppliedMigrationsAsync(ct)).Any();

    public Task Replace(string file, DirectoryInfo aside, CancellationToken ct) =>
        Run(
            "pg_restore",
            ["--clean", "--if-exists", "--no-owner", "--single-transaction", $"--dbname={Connection.Database}", file],
            ct
        );

    private Task Drop(string database, CancellationToken ct) =>
        Run("dropdb", ["--if-exists", "--force", $"--maintenance-db={Connection.Database}", database], ct);

    private async Task Run(string program, string[] arguments, CancellationToken ct)
    {
        var connection = Connection;
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["PGHOST"] = connection.Host;
        start.Environment["PGPORT"] = $"{connection.Port}";
        start.Environment["PGUSER"] = connection.Username;
        start.Environment["PGPASSWORD"] = connection.Password; // not on the command line, which others can read
        start.Environment["PGDATABASE"] = connection.Database;

        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = await process.StandardError.ReadToEndAsync(ct);
        await output;
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0)
            throw new StartRefusedException($"{program} failed: {errors.Trim()}");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new StartRefusedException(
                $"{start.FileName} is not on the PATH. Install PostgreSQL's client programs "
                    + "(on Debian and Ubuntu the package postgresql-client), of the server's version or later.",
                e
            );
        }
    }
}
