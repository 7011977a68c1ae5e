using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Training.Tests.Support;

/// <summary>A private PostgreSQL server: own data folder, own loopback port, gone afterwards. The benchmarks use it too.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"training-pg-{Guid.NewGuid():n}");
    private readonly int _port = FreePort();

    private PostgresServer() { }

    /// <param name="durable">False: it lives for minutes, and no power fails.</param>
    public static async Task<PostgresServer> Start(bool durable)
    {
        var server = new PostgresServer();
        await Run("initdb", $"-D {server._folder} -U training -A trust -E UTF8 --locale=C.UTF-8 --no-sync");
        var options =
            $"-p {server._port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=400"
            + (durable ? "" : " -c fsync=off -c full_page_writes=off -c autovacuum=off");
        await Run("pg_ctl", $"start -s -w -D {server._folder} -l {server._folder}/server.log -o \"{options}\"");
        return server;
    }

    public string Connection(string database) => $"Host=127.0.0.1;Port={_port};Username=training;Database={database}";

    /// <summary>There is no such database as yet.</summary>
    public string NewDatabase() => Connection($"t_{Guid.NewGuid():n}");

    public async ValueTask DisposeAsync()
    {
        await Run("pg_ctl", $"stop -s -m immediate -D {_folder}");
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task Run(string program, string arguments)
    {
        var line = $"{NewestBinaries()}/{program} {arguments}";
        var start =
            Environment.UserName == "root" // which PostgreSQL refuses to run as
                ? new ProcessStartInfo("setpriv", $"--reuid=postgres --regid=postgres --clear-groups {line}")
                : new ProcessStartInfo("env", line);
        start.WorkingDirectory = Path.GetTempPath();
        start.RedirectStandardOutput = start.RedirectStandardError = true;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} failed: {errors}{await output}");
    }

    private static string NewestBinaries() =>
        new DirectoryInfo("/usr/lib/postgresql")
            .GetDirectories()
            .OrderByDescending(version => int.Parse(version.Name, provider: null))
            .Select(version => Path.Combine(version.FullName, "bin"))
            .FirstOrDefault()
        ?? throw new InvalidOperationException("The tests need PostgreSQL's server programs installed.");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
