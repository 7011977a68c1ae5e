using Hangfire;
using Microsoft.Extensions.Hosting;
using Training.Application.Work.Contracts;

namespace Training.Infrastructure.Work;

/// <summary>
/// The one recurring job that Hangfire knows: each minute it has written down what is due by <see cref="RecurringTable"/>.
/// It comes in the lane of messages, whose work is short: behind a backup it would wait for minutes.
/// </summary>
internal sealed class RecurringTicks(IRecurringJobManager hangfire, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() =>
            hangfire.AddOrUpdate<TickWriter>(
                "tick",
                WorkHints.QueueOf(Lane.Messages),
                writer => writer.Write(CancellationToken.None),
                Cron.Minutely()
            )
        );
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
