using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Training.Application.Work;

namespace Training.Infrastructure.Work;

/// <summary>Finds what no hint will bring: work left over from a crash, a restart, or a retry that is now due.</summary>
internal sealed partial class WorkSweeper(
    WorkScopes scopes,
    WorkHints hints,
    WorkNode node,
    TimeProvider clock,
    ILogger<WorkSweeper> log
) : BackgroundService
{
    private const int Portion = 500;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(10), clock);
        var started = false;
        do
        {
            try
            {
                if (!started)
                    await StartAnew(stoppingToken);
                started = true;
                await Sweep(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(e);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal Task StartAnew(CancellationToken ct) => Round(rounds => rounds.StartAnew(node.Alone, ct), ct);

    internal async Task Sweep(CancellationToken ct)
    {
        await Round(rounds => rounds.ReturnLapsed(ct), ct);
        List<WorkItem> due;
        do
        {
            due = await scopes.Use<WorkRounds, List<WorkItem>>(rounds => rounds.Unhinted(Portion, ct));
            // Sent before it is marked: a crash in between doubles a hint, the other way round would lose it.
            if (due.Count > 0 && hints.Send(due))
                await Round(rounds => rounds.MarkHinted(due.Select(item => item.Id), ct), ct);
            else
                return;
        } while (due.Count == Portion);
    }

    private Task<Result<int>> Round(Func<WorkRounds, Task<int>> round, CancellationToken ct) =>
        scopes.Write<WorkRounds, int>(new Deed("sweep"), async rounds => await round(rounds), ct);

    [LoggerMessage(LogLevel.Error, "The sweep failed; the next one is in ten seconds.")]
    private partial void LogFailed(Exception e);
}
