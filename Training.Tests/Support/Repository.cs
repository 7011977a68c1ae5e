using System.Runtime.CompilerServices;

namespace Training.Tests.Support;

/// <summary>The sources that this run was built from, for the tests that read them.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
