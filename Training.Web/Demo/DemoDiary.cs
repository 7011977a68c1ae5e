using Training.Application.Common;

namespace Training.Web.Demo;

/// <summary>
/// What is done on which day of a demonstration's past, the earliest first, and in the order in which it was written down
/// within a day. Whatever is done may write down more for the same day or a later one. Each day ends with its background work.
/// </summary>
/// <param name="say">Told of each stage as it begins.</param>
internal sealed class DemoDiary(DemoClock clock, DemoWork work, Action<string> say)
{
    private readonly PriorityQueue<Entry, (DateOnly Day, int Number)> _entries = new();
    private int _written;

    /// <param name="stage">What is said when it begins; null: nothing.</param>
    public void On(DateOnly day, Func<Task<IReadOnlyList<Error>>> act, string? stage = null) =>
        _entries.Enqueue(new(act, stage), (day, _written++));

    /// <summary>Up to the first refusal.</summary>
    public async Task<IReadOnlyList<Error>> Run(CancellationToken ct)
    {
        while (_entries.TryDequeue(out var entry, out var at))
        {
            if (entry.Stage is { } stage)
                say(stage);
            clock.TurnTo(at.Day);
            if (await entry.Act() is { Count: > 0 } refused)
                return refused;
            if (!_entries.TryPeek(out _, out var next) || next.Day != at.Day)
                await work.RunDue(ct);
        }
        return [];
    }

    private sealed record Entry(Func<Task<IReadOnlyList<Error>>> Act, string? Stage);
}
