using Training.Application.Work.Contracts;

namespace Training.Application.Work;

/// <summary>A person looked up what became of work in doubt.</summary>
/// <param name="Sent">True: it happened. False: it did not, and is tried again.</param>
[Requires(Permission.ManageWork)]
public sealed record ResolveWork(WorkId Id, bool Sent) : ICommand<WorkId>;

internal sealed class ResolveWorkHandler(IWorkDb db, IActor actor, TimeProvider clock)
    : IRequestHandler<ResolveWork, Result<WorkId>>
{
    public Task<Result<WorkId>> Handle(ResolveWork command, CancellationToken ct) =>
        db.Decide(command.Id, actor, item => item.Resolve(command.Sent, clock.GetUtcNow()), ct);
}
