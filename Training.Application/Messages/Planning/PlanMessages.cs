namespace Training.Application.Messages.Planning;

/// <summary>Plans what is due, as the recurring tick does.</summary>
/// <param name="UpTo">Null: now.</param>
[Requires(Permission.ManageWork)]
public sealed record PlanMessages(DateTimeOffset? UpTo = null) : ICommand<PlannedFacts>;

/// <param name="Days">How many days of facts began to be planned.</param>
public sealed record PlannedFacts(DateTimeOffset UpTo, int Days);

internal sealed class PlanMessagesHandler(Planner planner, TimeProvider clock)
    : IRequestHandler<PlanMessages, Result<PlannedFacts>>
{
    public async Task<Result<PlannedFacts>> Handle(PlanMessages command, CancellationToken ct) =>
        await planner.Plan(command.UpTo?.ToUniversalTime() ?? clock.GetUtcNow(), ct);
}
