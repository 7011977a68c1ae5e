using Microsoft.Extensions.Caching.Memory;

namespace Training.Infrastructure.Persistence;

/// <summary>
/// Each write of this process begins a new epoch, and nothing is remembered from one to the next. What another process
/// writes is seen a few seconds later.
/// </summary>
internal sealed class ReadMemory : IReadMemory, IDisposable
{
    private const int Weight = 4096; // characters that count as one answer
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Unasked = TimeSpan.FromHours(1);

    private readonly MemoryCache _answers = new(
        new MemoryCacheOptions { SizeLimit = 20_000, ExpirationScanFrequency = 2 * Longest }
    );
    private long _epoch;

    public async Task<T> Recall<T>(object key, Func<Task<T>> read)
    {
        var now = (Interlocked.Read(ref _epoch), key); // before it is read: what is written meanwhile makes it old at once
        if (_answers.TryGetValue(now, out T? known))
            return known!;

        var answer = await read();
        var options = new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Longest, Size = 1 };
        return _answers.Set(now, answer, options);
    }

    public async Task<string> Keep(object key, Func<Task<string>> read)
    {
        if (_answers.TryGetValue(key, out string? known))
            return known!;

        var text = await read();
        return _answers.Set(
            key,
            text,
            new MemoryCacheEntryOptions { SlidingExpiration = Unasked, Size = 1 + text.Length / Weight }
        );
    }

    public void Forget() => Interlocked.Increment(ref _epoch);

    public void Dispose() => _answers.Dispose();
}
