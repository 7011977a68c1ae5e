using Hangfire;
using Microsoft.Extensions.Hosting;
using Training.Application.Assessment.Sheets;
using Training.Application.Attendance.Leave;
using Training.Application.Work;
using Training.Application.Work.Contracts;

namespace Training.Infrastructure.Work;

/// <summary>
/// Every recurring job of the product. A tick only writes down work, once for each of its periods, however often it
/// comes. Each comes at the start, too: what was missed while the program was down, or loaded with a past term, does not
/// wait for the hour.
/// </summary>
internal sealed class RecurringTicks(IRecurringJobManager hangfire, IHostApplicationLifetime lifetime) : IHostedService
{
    private static readonly Dictionary<string, Tick> Table = new()
    {
        ["delete-finished-work"] = Tick.Of(Cron.Hourly(minute: 5), "yyyy-MM-dd", new DeleteFinishedWork()),
        ["delete-unneeded-papers"] = Tick.Of(Cron.Hourly(minute: 20), "yyyy-MM-dd", new DeleteUnneededPapers()),
        ["lock-passed-sheets"] = Tick.Of(Cron.Hourly(minute: 10), "yyyy-MM-dd HH", new LockPassedSheets()),
    };

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var (name, tick) in Table)
            {
                hangfire.AddOrUpdate<TickWriter>(
                    name,
                    WorkHints.QueueOf(Lane.Upkeep),
                    writer => writer.Write(name, CancellationToken.None),
                    tick.Cron
                );
                hangfire.Trigger(name);
            }
        });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public static Tick Named(string name) => Table[name];
}

/// <param name="Cron">When it comes, in UTC.</param>
/// <param name="Period">The format of an instant that is the same throughout a period, in which the work is done once.</param>
internal sealed record Tick(
    string Cron,
    string Period,
    Func<IWorkQueue, string, CancellationToken, Task<WorkId>> Enqueue
)
{
    public static Tick Of<TPayload>(string cron, string period, TPayload payload)
        where TPayload : notnull => new(cron, period, (queue, key, ct) => queue.Enqueue(payload, key, ct));
}
