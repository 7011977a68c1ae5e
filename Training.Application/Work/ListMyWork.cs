using Training.Application.Work.Contracts;

namespace Training.Application.Work;

/// <summary>What runs or waits of the work that the actor asked for, and what of it has just ended; the latest first.</summary>
[Requires(Permission.ViewWork)]
public sealed record ListMyWork : IQuery<MyWork>;

/// <param name="Items">Some of them: what is under way before what has ended.</param>
/// <param name="UnderWay">All of those that run or wait.</param>
public sealed record MyWork(IReadOnlyList<WorkView> Items, int UnderWay);

internal sealed class ListMyWorkHandler(IWorkDb db, IActor actor, TimeProvider clock)
    : IRequestHandler<ListMyWork, Result<MyWork>>
{
    private const int Most = 5;
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(15);

    public async Task<Result<MyWork>> Handle(ListMyWork query, CancellationToken ct)
    {
        var mine = db.WorkItems.Where(item => item.OwnerId == actor.User && actor.User != null);
        var underWay = mine.Where(item => item.State == WorkState.Running || item.State == WorkState.Pending);
        var since = clock.GetUtcNow().UtcDateTime - Recent;
        var items = await mine.Where(item =>
                item.State == WorkState.Running || item.State == WorkState.Pending || item.DoneAt >= since
            )
            .OrderBy(item =>
                item.State == WorkState.Running ? 0
                : item.State == WorkState.Pending ? 1
                : 2
            )
            .ThenByDescending(item => item.CreatedAt)
            .ThenByDescending(item => item.Id)
            .Take(Most)
            .AsViews()
            .ToListAsync(ct);
        return new MyWork(items, await underWay.CountAsync(ct));
    }
}
