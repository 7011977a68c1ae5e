using MediatR;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Training.Application.Work;
using Training.Application.Work.Contracts;
using Training.Infrastructure.Persistence;

namespace Training.Infrastructure.Work;

/// <summary>Asks the witness about letters in doubt. What it knows is settled, the rest waits for a person.</summary>
internal sealed partial class DoubtRounds(
    WorkScopes scopes,
    WorkCatalogue catalogue,
    IDeliveryWitness witness,
    TimeProvider clock,
    ILogger<DoubtRounds> log
) : BackgroundService
{
    private const int Portion = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogSilent(e);
            }
        }
    }

    internal async Task Look(CancellationToken ct)
    {
        foreach (var (id, tried) in await InDoubt(ct))
        {
            var testimony = await witness.Ask(id, tried, ct);
            if (testimony == Testimony.Unknown)
                continue;
            var decision = new ResolveWork(id, Sent: testimony == Testimony.Delivered);
            await scopes.Use<ISender, Result<WorkId>>(sender => sender.Send(decision, ct));
            LogSettled(id, testimony);
        }
    }

    private Task<List<(WorkId Id, DateTimeOffset Tried)>> InDoubt(CancellationToken ct)
    {
        var letters = catalogue.Kinds.Where(kind => kind.SendsMail).Select(kind => kind.Name).ToList();
        return scopes.Use<TrainingDb, List<(WorkId, DateTimeOffset)>>(async db =>
        {
            var items = await db
                .WorkItems.Where(item => item.State == WorkState.InDoubt && letters.Contains(item.Kind))
                .OrderByDescending(item => item.StartedAt)
                .Select(item => new { item.Id, item.StartedAt })
                .Take(Portion)
                .ToListAsync(ct);
            return items.ConvertAll(item => (item.Id, new DateTimeOffset(item.StartedAt ?? default, TimeSpan.Zero)));
        });
    }

    [LoggerMessage(LogLevel.Information, "Work item {Id} was in doubt; the witness says {Testimony}.")]
    private partial void LogSettled(WorkId id, Testimony testimony);

    [LoggerMessage(LogLevel.Warning, "The witness of letters cannot be asked; the next look is in a minute.")]
    private partial void LogSilent(Exception e);
}
