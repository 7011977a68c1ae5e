using Training.Application.Work.Contracts;

namespace Training.Application.Work;

/// <summary>Stops work that waits or runs; what it has done stays done.</summary>
[Requires(Permission.ViewWork)]
public sealed record CancelWork(WorkId Id) : ICommand<WorkId>;

internal sealed class CancelWorkHandler(IWorkDb db, IActor actor, TimeProvider clock)
    : IRequestHandler<CancelWork, Result<WorkId>>
{
    public Task<Result<WorkId>> Handle(CancelWork command, CancellationToken ct) =>
        db.Decide(command.Id, actor, item => item.Cancel(clock.GetUtcNow()), ct);
}
