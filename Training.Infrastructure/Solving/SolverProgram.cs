using System.Diagnostics;

namespace Training.Infrastructure.Solving;

/// <summary>How the solving process is started: the program that runs here, with another verb.</summary>
internal static class SolverProgram
{
    private const string Name = "Training.Web";

    /// <summary>Of what it manages itself; a search that needs more than half a gigabyte ends, and nothing else with it.</summary>
    private const string HeapLimit = "20000000";

    public static ProcessStartInfo Start()
    {
        var start = Command();
        start.ArgumentList.Add("solve");
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
        start.Environment["DOTNET_gcServer"] = "0";
        return start;
    }

    private static ProcessStartInfo Command()
    {
        var own = Environment.ProcessPath;
        if (Path.GetFileNameWithoutExtension(own) == Name)
            return new(own!);

        var runtime = Path.GetFileNameWithoutExtension(own) == "dotnet" ? own! : "dotnet";
        return new(runtime) { ArgumentList = { Path.Combine(AppContext.BaseDirectory, $"{Name}.dll") } };
    }
}
