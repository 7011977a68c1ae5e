using System.Linq.Expressions;
using Training.Application.Work.Contracts;

namespace Training.Application.Work;

/// <summary>Who sees which items, and how an item is shown.</summary>
internal static class WorkScope
{
    /// <summary>Who manages the work sees all of it, everyone else their own.</summary>
    public static IQueryable<WorkItem> VisibleTo(this IQueryable<WorkItem> items, IActor actor) =>
        actor.Has(Permission.ManageWork)
            ? items
            : items.Where(item => item.OwnerId == actor.User && actor.User != null);

    public static async Task<Result<WorkId>> Decide(
        this IWorkDb db,
        WorkId id,
        IActor actor,
        Func<WorkItem, Result<WorkId>> decide,
        CancellationToken ct
    ) =>
        await db.WorkItems.VisibleTo(actor).SingleOrDefaultAsync(item => item.Id == id, ct) is { } item
            ? decide(item)
            : WorkErrors.Unknown;

    public static IQueryable<WorkView> AsViews(this IQueryable<WorkItem> items) => items.Select(View);

    private static readonly Expression<Func<WorkItem, WorkView>> View = item => new WorkView(
        item.Id,
        item.Kind,
        item.Subject,
        item.State,
        item.External,
        item.ProgressDone,
        item.ProgressTotal,
        item.Owner,
        item.Attempts,
        item.MaxAttempts,
        item.StopAsked,
        item.LastError,
        Utc(item.CreatedAt),
        Utc(item.DueAt),
        Utc(item.StartedAt),
        item.StartedFrom,
        Utc(item.HeartbeatAt),
        Utc(item.DoneAt)
    );

    private static DateTimeOffset Utc(DateTime instant) => new(DateTime.SpecifyKind(instant, DateTimeKind.Utc));

    private static DateTimeOffset? Utc(DateTime? instant) => instant is { } known ? Utc(known) : null;
}
