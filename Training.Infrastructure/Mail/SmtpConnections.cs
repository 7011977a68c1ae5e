using System.Collections.Concurrent;

namespace Training.Infrastructure.Mail;

/// <summary>
/// Connections are kept from letter to letter, as many as letters go out at once, because greeting and TLS take longer than
/// a letter. The one used last is used first, so that those too many fall idle and are ended.
/// </summary>
internal sealed class SmtpConnections : IAsyncDisposable
{
    /// <summary>Less than any server waits by default.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);

    private readonly ConcurrentStack<SmtpConnection> _kept = new();
    private readonly MailOptions _options;
    private readonly TimeProvider _clock;
    private readonly ITimer _rounds;

    public SmtpConnections(MailOptions options, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        _rounds = clock.CreateTimer(_ => _ = EndIdle(), state: null, Idle, Idle);
    }

    /// <returns>Null: the server cannot be reached.</returns>
    public async Task<SmtpConnection?> Take(CancellationToken ct) =>
        _kept.TryPop(out var kept) ? kept : await SmtpConnection.Open(_options, ct);

    public void Return(SmtpConnection connection)
    {
        if (!connection.Alive)
        {
            connection.Dispose();
            return;
        }
        connection.IdleSince = _clock.GetUtcNow();
        _kept.Push(connection);
    }

    public async ValueTask DisposeAsync()
    {
        await _rounds.DisposeAsync();
        await End(Popped());
    }

    private async Task EndIdle()
    {
        var since = _clock.GetUtcNow() - Idle;
        var kept = Popped();
        foreach (var fresh in kept.Where(connection => connection.IdleSince > since).Reverse())
            _kept.Push(fresh);
        await End(kept.Where(connection => connection.IdleSince <= since));
    }

    private static Task End(IEnumerable<SmtpConnection> connections) =>
        Task.WhenAll(connections.Select(connection => connection.Quit()));

    private List<SmtpConnection> Popped()
    {
        var popped = new List<SmtpConnection>();
        while (_kept.TryPop(out var connection))
            popped.Add(connection);
        return popped;
    }
}
