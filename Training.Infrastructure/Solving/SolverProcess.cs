using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Training.Application.Timetable.Solving;
using Training.Application.Timetable.Solving.Repair;

namespace Training.Infrastructure.Solving;

/// <summary>Speaks with a solving process by lines of JSON. When either end dies, the other ends by itself.</summary>
internal sealed partial class SolverProcess(ILogger<SolverProcess> log) : ISolver
{
    public async Task<Result<PlanResult>> Generate(
        PlanProblem problem,
        SearchSettings settings,
        Func<SearchNews, Task<bool>> listen,
        CancellationToken ct
    )
    {
        var task = new SolverTask { Generation = new(problem, settings) };
        var last = await Ask(task, listen, ct);
        return last.Succeeded(out var line) && line.Plan is { } plan ? plan : Result<PlanResult>.Refuse(last.Errors);
    }

    public async Task<Result<RepairAnswer>> Repair(RepairProblem problem, RepairSettings settings, CancellationToken ct)
    {
        var task = new SolverTask { Repair = new(problem, settings) };
        var last = await Ask(task, _ => Task.FromResult(true), ct);
        return last.Succeeded(out var line) && line.Answer is { } answer
            ? answer
            : Result<RepairAnswer>.Refuse(last.Errors);
    }

    private async Task<Result<SolverLine>> Ask(
        SolverTask task,
        Func<SearchNews, Task<bool>> listen,
        CancellationToken ct
    )
    {
        using var process = Process.Start(SolverProgram.Start())!;
        var complaints = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await Say(process, SolverLine.Write(task));
            if (await Listen(process, listen, ct) is { } last)
                return last.Refusal is { } code ? new Error(code, ErrorKind.Conflict) : last;

            await process.WaitForExitAsync(ct);
            LogDied(process.ExitCode, await complaints);
            return SolverErrors.Died.With("code", process.ExitCode);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    /// <returns>Its last word; null where it ended without one.</returns>
    private static async Task<SolverLine?> Listen(
        Process process,
        Func<SearchNews, Task<bool>> listen,
        CancellationToken ct
    )
    {
        var goesOn = true;
        while (await process.StandardOutput.ReadLineAsync(ct) is { } text)
        {
            var line = SolverLine.Read<SolverLine>(text);
            if (line?.IsLast == true)
                return line;
            if (line?.News is { } news && goesOn && !(goesOn = await listen(news)))
                await Say(process, "stop");
        }
        return null;
    }

    /// <summary>A process that does not listen any more says so by its end.</summary>
    private static async Task Say(Process process, string line)
    {
        try
        {
            await process.StandardInput.WriteLineAsync(line);
            await process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // the end of its output is noticed
        }
    }

    [LoggerMessage(LogLevel.Warning, "The solving process ended with code {Code} and without an answer. {Complaints}")]
    private partial void LogDied(int code, string complaints);
}
