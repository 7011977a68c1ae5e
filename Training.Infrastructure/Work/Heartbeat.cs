namespace Training.Infrastructure.Work;

/// <summary>Renews a lease while its work runs, and cancels the work when the lease is lost.</summary>
internal sealed class Heartbeat : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(WorkLedger.LeaseSeconds / 4);

    private readonly CancellationTokenSource _work;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _beating;

    /// <param name="renew">False when the lease is lost.</param>
    /// <param name="clock">Only for the rhythm; the lease is measured by the database.</param>
    /// <param name="ct">Stops the work as well.</param>
    public Heartbeat(Func<Task<bool>> renew, TimeProvider clock, CancellationToken ct)
    {
        _work = CancellationTokenSource.CreateLinkedTokenSource(ct);
        _beating = Beat(renew, new PeriodicTimer(Interval, clock));
    }

    /// <summary>Cancelled when the program stops or the lease is lost.</summary>
    public CancellationToken Token => _work.Token;

    private async Task Beat(Func<Task<bool>> renew, PeriodicTimer timer)
    {
        using (timer)
        {
            try
            {
                while (await timer.WaitForNextTickAsync(_stop.Token))
                {
                    if (!await Alive(renew).WaitAsync(_stop.Token))
                        await _work.CancelAsync();
                }
            }
            catch (OperationCanceledException)
            {
                // the work is over
            }
        }
    }

    /// <summary>A beat that fails changes nothing: the next may succeed, and the fence guards the ledger anyway.</summary>
    private static async Task<bool> Alive(Func<Task<bool>> renew)
    {
        try
        {
            return await renew();
        }
        catch (Exception)
        {
            return true;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _beating;
        _work.Dispose();
        _stop.Dispose();
    }
}
