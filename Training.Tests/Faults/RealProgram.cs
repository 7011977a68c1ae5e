using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Training.Tests.Faults;

/// <summary>
/// The program as an operator starts it, in a process of its own that can be killed. It knows the probes of
/// <see cref="Probes"/> beside the product's own background work.
/// </summary>
public sealed class RealProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private RealProgram(Process process, Uri address)
    {
        _process = process;
        _process.OutputDataReceived += static (_, _) => { }; // read, so that it never waits for us
        _process.BeginOutputReadLine();
        _errors = process.StandardError.ReadToEndAsync();
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    /// <summary>Serves on a free port of this machine; returns when it answers.</summary>
    /// <param name="data">Its data directory.</param>
    /// <param name="settings">Such as <c>--Database:Provider=PostgreSql</c>.</param>
    public static async Task<RealProgram> Serve(DirectoryInfo data, params string[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var program = new RealProgram(Start(data, ["serve", .. settings], address), address);
        for (var tries = 0; !await program.Answers(); tries++)
        {
            if (program._process.HasExited || tries == 600)
                throw new InvalidOperationException($"The program does not answer: {await program._errors}");
            await Task.Delay(50);
        }
        return program;
    }

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> Run(DirectoryInfo data, params string[] line)
    {
        using var process = Start(data, line, new Uri("http://127.0.0.1"));
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }

    /// <summary>kill -9: the process has no say in it.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as a service manager sends it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Terminate()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await Kill();
        Client.Dispose();
        _process.Dispose();
    }

    /// <summary>The connection string of the embedded database in a data directory.</summary>
    public static string SqliteIn(DirectoryInfo data) => $"Data Source={data}/training.db";

    private static Process Start(DirectoryInfo data, IReadOnlyList<string> line, Uri address)
    {
        var here = AppContext.BaseDirectory;
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = here,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] program =
        [
            "exec",
            // The program in the company of the tests' assembly, where the probes are.
            "--depsfile",
            Path.Combine(here, "Training.Tests.deps.json"),
            "--runtimeconfig",
            Path.Combine(here, "Training.Tests.runtimeconfig.json"),
            Path.Combine(here, "Training.Web.dll"),
            .. line,
            $"--urls={address}",
            $"--Training:DataDirectory={data}",
        ];
        foreach (var word in program)
            start.ArgumentList.Add(word);
        if (!line.Any(word => word.StartsWith("--ConnectionStrings:Training=", StringComparison.Ordinal)))
            start.ArgumentList.Add($"--ConnectionStrings:Training={SqliteIn(data)}");
        start.Environment["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = "Training.Tests";
        return Process.Start(start)!;
    }

    private async Task<bool> Answers()
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri("/", UriKind.Relative));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
