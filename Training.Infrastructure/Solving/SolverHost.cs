using System.Diagnostics;
using Training.Application.Timetable.Solving;
using Training.Application.Timetable.Solving.Search;

namespace Training.Infrastructure.Solving;

/// <summary>The inside of the solving process: reads a task, tells how it goes, answers, ends.</summary>
public static class SolverHost
{
    /// <returns>Whether there was a task that it understood.</returns>
    public static async Task<bool> Run(TextReader input, TextWriter output, CancellationToken ct)
    {
        if (await input.ReadLineAsync(ct) is not { } text || SolverLine.Read<SolverTask>(text) is not { } task)
            return false;

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(ct);
        _ = Watch(input, enough); // ends with this process
        if (task.Generation is { } generation)
            Generate(generation, Tell, enough.Token);
        else if (task.Repair is { } repair)
            Tell(Repair(repair));
        return true;

        void Tell(SolverLine line) => output.WriteLine(SolverLine.Write(line));
    }

    private static void Generate(GenerationTask task, Action<SolverLine> tell, CancellationToken enough)
    {
        using (var own = Process.GetCurrentProcess())
            own.PriorityClass = ProcessPriorityClass.BelowNormal; // minutes of a core: pages come first
        var known = default(SearchProgress);
        var plan = TimetableSearch.Run(
            task.Problem,
            task.Settings,
            progress => tell(new SolverLine { News = new(known = progress, Better: null) }),
            better => tell(new SolverLine { News = new(known, better) }),
            enough
        );
        tell(new SolverLine { Plan = plan });
    }

    private static SolverLine Repair(RepairTask task)
    {
        var found = new CpRepair().Repair(task.Problem, task.Settings);
        return found.Succeeded(out var answer)
            ? new SolverLine { Answer = answer }
            : new SolverLine { Refusal = found.Errors[0].Code };
    }

    /// <summary>A word, or the end of whoever asked, ends the search.</summary>
    private static async Task Watch(TextReader input, CancellationTokenSource enough)
    {
        await Task.Run(input.ReadLine);
        await enough.CancelAsync();
    }
}
