using Training.Application.Work.Contracts;

namespace Training.Application.Work;

/// <summary>Has work tried again that was given up or stopped, or at once what waits for its next try.</summary>
[Requires(Permission.ViewWork)]
public sealed record RetryWork(WorkId Id) : ICommand<WorkId>;

internal sealed class RetryWorkHandler(IWorkDb db, IActor actor, TimeProvider clock)
    : IRequestHandler<RetryWork, Result<WorkId>>
{
    public Task<Result<WorkId>> Handle(RetryWork command, CancellationToken ct) =>
        db.Decide(command.Id, actor, item => item.Retry(clock.GetUtcNow()), ct);
}
