using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Training.Benchmarks;

/// <summary>The program as it is installed: published from these sources, for Release.</summary>
internal sealed class PublishedProgram
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../.."));

    private readonly string _folder;

    private PublishedProgram(string folder) => _folder = folder;

    public static async Task<PublishedProgram> Publish()
    {
        Console.WriteLine("Publishing the program ...");
        var folder = Path.Combine(AppContext.BaseDirectory, "published");
        var publish = new ProcessStartInfo(
            "dotnet",
            [
                "publish",
                Path.Combine(Root, "Training.Web"),
                "-c",
                "Release",
                "-r",
                "linux-x64",
                "-o",
                folder,
                "--nologo",
                "-v",
                "q",
            ]
        );
        var (exitCode, output, errors) = await RunningProgram.Run(publish);
        return exitCode == 0 ? new(folder) : throw new InvalidOperationException($"{output}{errors}");
    }

    public ProcessStartInfo Line(params IEnumerable<string> words) =>
        new(Path.Combine(_folder, "Training.Web"), words) { WorkingDirectory = _folder };

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
