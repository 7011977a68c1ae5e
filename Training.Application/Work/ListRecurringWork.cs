using Training.Application.Work.Contracts;

namespace Training.Application.Work;

/// <summary>The work that comes again and again: what failed or found something first, then in the order of its table.</summary>
[Requires(Permission.ManageWork)]
public sealed record ListRecurringWork : IQuery<IReadOnlyList<RecurringLine>>;

/// <param name="Latest">The latest item; null before the first, and where it is no longer in the ledger.</param>
/// <param name="Finding">What came of the latest run that came to its end, where the work says so.</param>
/// <param name="IsLate">It was due more than an hour ago and nothing wrote it down: no process does the background work.</param>
public sealed record RecurringLine(
    string Kind,
    Rhythm Rhythm,
    DateTimeOffset NextAt,
    WorkView? Latest,
    Finding? Finding,
    DateTimeOffset? FoundAt,
    bool IsLate
)
{
    /// <summary>It failed and is tried again by itself.</summary>
    public bool IsRetried => Latest is { State: WorkState.Pending, Error: not null };

    public bool NeedsAttention => IsLate || Latest?.State == WorkState.Dead || Finding is { IsAlarm: true };
}

internal sealed class ListRecurringWorkHandler(IWorkDb db, IRecurringTable table, TimeProvider clock)
    : IRequestHandler<ListRecurringWork, Result<IReadOnlyList<RecurringLine>>>
{
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    public async Task<Result<IReadOnlyList<RecurringLine>>> Handle(ListRecurringWork query, CancellationToken ct)
    {
        var known = await db.RecurringWork.AsNoTracking().ToDictionaryAsync(work => work.Kind, ct);
        var items = known.Values.Select(work => work.ItemId).OfType<WorkId>().ToList();
        var latest = await db.WorkItems.Where(i => items.Contains(i.Id)).AsViews().ToDictionaryAsync(v => v.Id, ct);
        return table
            .All.Select(work => Line(work, known.GetValueOrDefault(work.Kind), latest))
            .OrderByDescending(line => line.NeedsAttention)
            .ThenByDescending(line => line.IsRetried)
            .ToList();
    }

    private RecurringLine Line(Recurrence work, RecurringWork? known, IReadOnlyDictionary<WorkId, WorkView> latest)
    {
        var due = work.Rhythm.Last(clock);
        return new(
            work.Kind,
            work.Rhythm,
            work.Rhythm.Next(clock),
            known?.ItemId is { } item ? latest.GetValueOrDefault(item) : null,
            known?.Found is { } found ? Finding.Read(found) : null,
            known?.FoundAt,
            known is not null && known.DueAt < due && clock.GetUtcNow() - due > Grace
        );
    }
}
