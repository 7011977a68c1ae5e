using System.Text.Json;
using Training.Application.Work;
using Training.Application.Work.Contracts;
using Training.Infrastructure.Persistence;

namespace Training.Infrastructure.Work;

/// <summary>Adds lines to the ledger in the transaction of whoever asks.</summary>
internal sealed class WorkQueue(TrainingDb db, WorkCatalogue catalogue, IActor actor, TimeProvider clock) : IWorkQueue
{
    public async Task<WorkId> Enqueue<TPayload>(
        TPayload payload,
        string key,
        CancellationToken ct,
        DateTimeOffset? due = null
    )
        where TPayload : notnull
    {
        var kind = catalogue.SubscribersOf(typeof(TPayload)).Single();
        var idemKey = $"{kind.Name}:{key}";
        var known =
            db.WorkItems.Local.SingleOrDefault(item => item.IdemKey == idemKey)
            ?? await db.WorkItems.AsNoTracking().SingleOrDefaultAsync(item => item.IdemKey == idemKey, ct);
        return known?.Id ?? Add(kind, payload, idemKey, due);
    }

    /// <summary>
    /// An event becomes one item for each handler that subscribes, so that one failing does not hold up another; the same said
    /// by several aggregates in one act is one.
    /// </summary>
    public void Publish(IReadOnlyList<IDomainEvent> events)
    {
        var items = events
            .Distinct()
            .SelectMany(e => catalogue.SubscribersOf(e.GetType()), (e, kind) => (Event: e, Kind: kind));
        foreach (var item in items)
            Add(item.Kind, item.Event, $"{item.Kind.Name}:{Guid.CreateVersion7()}");
    }

    private WorkId Add(WorkKind kind, object payload, string idemKey, DateTimeOffset? due = null)
    {
        var id = WorkId.New(clock.GetUtcNow());
        var subject = (payload as IHasSubject)?.Subject;
        var json = JsonSerializer.Serialize(payload);
        var (external, lane) = (kind.External, kind.Lane);
        var item = new WorkItem(id, kind.Name, idemKey, json, lane, external, actor.User, actor.Name, subject);
        if (due is { } later)
            item.WaitUntil(later);
        db.WorkItems.Add(item);
        return id;
    }
}
