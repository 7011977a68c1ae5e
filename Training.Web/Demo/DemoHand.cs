using MediatR;
using Training.Application.Common;

namespace Training.Web.Demo;

/// <summary>Sends requests in somebody's name: each has a scope and an actor of its own, like a request from a page.</summary>
/// <param name="services">Of the program.</param>
internal sealed class DemoHand(IServiceProvider services)
{
    /// <param name="who">As they are named in what they do.</param>
    public Task<Result<T>> Act<T>(string who, IRequest<Result<T>> request, CancellationToken ct)
        where T : notnull => As(who, sender => sender.Send(request, ct));

    public async Task<Result<T>> As<T>(string who, Func<ISender, Task<Result<T>>> act)
        where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ScopedActor>().Actor = new TrustedActor(User: null, who);
        return await act(scope.ServiceProvider.GetRequiredService<ISender>());
    }
}
