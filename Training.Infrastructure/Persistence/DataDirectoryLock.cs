using Microsoft.Extensions.Hosting;

namespace Training.Infrastructure.Persistence;

/// <summary>
/// One server on one SQLite file: held from before the first service starts until the process ends, however it ends.
/// Short commands beside a running server need no lock; SQLite orders their writes.
/// </summary>
internal sealed class DataDirectoryLock(DataDirectory data) : IHostedLifecycleService, IDisposable
{
    private FileStream? _held;

    public void Take()
    {
        try
        {
            _held ??= new FileStream(data.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new StartRefusedException(
                $"Another process is already serving {data.Root.FullName}. Stop it first, "
                    + "give this one a Training:DataDirectory of its own, or use PostgreSQL for several processes.",
                e
            );
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        Take();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _held?.Dispose();
}
