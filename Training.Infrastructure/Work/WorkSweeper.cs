using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Training.Infrastructure.Work;

/// <summary>Finds what no hint will bring: work left over from a crash, a restart, or a retry that is now due.</summary>
internal sealed partial class WorkSweeper(
    IServiceScopeFactory scopes,
    WorkHints hints,
    TimeProvider clock,
    ILogger<WorkSweeper> log
) : BackgroundService
{
    private const int Portion = 200;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(10), clock);
        do
        {
            try
            {
                await Sweep(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(e);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task Sweep(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<WorkLedger>();
        var unitOfWork = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();

        await unitOfWork.Run<Result<int>>(new Deed("sweep"), async () => await ledger.ReturnLapsed(ct), ct);
        hints.Send(await ledger.Due(Portion, ct));
    }

    [LoggerMessage(LogLevel.Error, "The sweep failed; the next one is in ten seconds.")]
    private partial void LogFailed(Exception e);
}
