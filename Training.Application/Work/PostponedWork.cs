using Training.Application.Work.Contracts;

namespace Training.Application.Work;

internal sealed class PostponedWork(IWorkDb db, TimeProvider clock) : IPostponedWork
{
    public Task<int> LetGo(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db
            .WorkItems.Where(item => item.State == WorkState.Pending && item.LastError == ExternalEffects.NotNow.Code)
            .ExecuteUpdateAsync(
                item => item.SetProperty(i => i.DueAt, now).SetProperty(i => i.HintedAt, i => null),
                ct
            );
    }
}
