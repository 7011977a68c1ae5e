using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Training.Tests.Faults;

/// <summary>A server in a process of its own, on a free port of this machine, that can be killed. The benchmarks use it too.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    private readonly Task<string> _errors;

    private RunningProgram(Process process, Uri address)
    {
        Process = process;
        process.OutputDataReceived += static (_, _) => { }; // read, so that it never waits for us
        process.BeginOutputReadLine();
        _errors = process.StandardError.ReadToEndAsync();
        Client = new HttpClient { BaseAddress = address };
    }

    public Process Process { get; }

    public HttpClient Client { get; }

    /// <summary>Waits for nothing.</summary>
    /// <param name="start">How to start it, told where it is to listen.</param>
    public static RunningProgram Launch(Func<Uri, ProcessStartInfo> start)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        return new(Begin(start(address)), address);
    }

    /// <summary>Returns when it answers.</summary>
    /// <param name="start">How to start it, told where it is to listen.</param>
    /// <param name="tries">How often it is asked, 20 ms apart.</param>
    public static async Task<RunningProgram> Serve(Func<Uri, ProcessStartInfo> start, int tries = 3000)
    {
        var program = Launch(start);
        for (var tried = 0; !await program.Answers(); tried++)
        {
            if (program.Process.HasExited || tried == tries)
                throw new InvalidOperationException($"The program does not answer: {await program._errors}");
            await Task.Delay(20);
        }
        return program;
    }

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> Run(
        ProcessStartInfo start,
        string? input = null
    )
    {
        start.RedirectStandardInput = input is not null;
        using var process = Begin(start);
        var errors = process.StandardError.ReadToEndAsync();
        if (input is not null)
        {
            await process.StandardInput.WriteLineAsync(input);
            process.StandardInput.Close();
        }
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }

    /// <summary>kill -9: the process has no say in it.</summary>
    public async Task Kill()
    {
        Process.Kill();
        await Process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as a service manager sends it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Terminate()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        await Signal("TERM");
        await Process.WaitForExitAsync(patience.Token);
        return Process.ExitCode;
    }

    /// <param name="name">Such as STOP, which puts it to sleep wherever it is, and CONT, which wakes it.</param>
    public async Task Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{Process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!Process.HasExited)
            await Kill();
        Client.Dispose();
        Process.Dispose();
    }

    private static Process Begin(ProcessStartInfo start)
    {
        (start.UseShellExecute, start.RedirectStandardOutput, start.RedirectStandardError) = (false, true, true);
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
