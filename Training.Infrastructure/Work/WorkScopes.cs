using Training.Application.Work;

namespace Training.Infrastructure.Work;

/// <summary>Scopes of the background: each acts in the name of a work item's owner, or of the system.</summary>
internal sealed class WorkScopes(IServiceScopeFactory scopes)
{
    public AsyncServiceScope For(WorkItem item) => InNameOf(new TrustedActor(item.OwnerId, item.Owner));

    /// <summary>Reads in the name of the system.</summary>
    public async Task<T> Use<TService, T>(Func<TService, Task<T>> read)
        where TService : notnull
    {
        await using var scope = InNameOf(TrustedActor.System);
        return await read(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Writes in the name of the system, in a transaction of its own.</summary>
    public Task<Result<T>> Write<TService, T>(Deed deed, Func<TService, Task<Result<T>>> write, CancellationToken ct)
        where TService : notnull
        where T : notnull =>
        Use<IServiceProvider, Result<T>>(services =>
            services
                .GetRequiredService<IUnitOfWork>()
                .Run(deed, () => write(services.GetRequiredService<TService>()), ct)
        );

    private AsyncServiceScope InNameOf(IActor actor)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ScopedActor>().Actor = actor;
        return scope;
    }
}
