using Training.Infrastructure.Solving;

namespace Training.Web.Commands;

internal sealed class Solve()
    : Verb("solve", "Searches for a timetable. The program starts it by itself and talks to it.")
{
    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        await using var output = new StreamWriter(Console.OpenStandardOutput());
        output.AutoFlush = true;
        return await SolverHost.Run(Console.In, output, ct) ? CommandLine.Done : CommandLine.WrongUsage;
    }
}
