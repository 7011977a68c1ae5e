using System.Diagnostics;

namespace Training.Tests.Faults;

/// <summary>
/// The program as an operator starts it. It knows the probes of <see cref="Probes"/> beside the product's own background
/// work.
/// </summary>
internal static class RealProgram
{
    /// <summary>Serves on a free port of this machine; returns when it answers.</summary>
    /// <param name="data">Its data directory.</param>
    /// <param name="settings">Such as <c>--Database:Provider=PostgreSql</c>.</param>
    public static Task<RunningProgram> Serve(DirectoryInfo data, params string[] settings) =>
        RunningProgram.Serve(address => Line(data, ["serve", .. settings], address));

    /// <summary>Starts a verb that is to be killed before its end, or ends by itself; waits for nothing.</summary>
    public static RunningProgram Begin(DirectoryInfo data, params string[] line) =>
        RunningProgram.Launch(address => Line(data, line, address));

    /// <summary>As <c>demo</c>, which loads its people before it answers.</summary>
    public static Task<RunningProgram> Demo(DirectoryInfo data) =>
        RunningProgram.Serve(address => Line(data, ["demo"], address), tries: 15_000);

    /// <summary>Runs a verb to its end.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> Run(DirectoryInfo data, params string[] line) =>
        RunningProgram.Run(Line(data, line, new Uri("http://127.0.0.1")));

    /// <summary>The connection string of the embedded database in a data directory.</summary>
    public static string SqliteIn(DirectoryInfo data) => $"Data Source={data}/training.db";

    private static ProcessStartInfo Line(DirectoryInfo data, IReadOnlyList<string> line, Uri address)
    {
        var here = AppContext.BaseDirectory;
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = here };
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
        return start;
    }
}
