namespace Training.Application.Timetable.Schedules;

/// <summary>Tôi đã biết: what changed on one's schedule until then is no longer pointed out.</summary>
/// <param name="Until">When the page was made that the person read; what was published since is still news.</param>
[Requires(Permission.OwnData)]
public sealed record AcknowledgeChanges(DateTimeOffset Until) : ICommand<DateTimeOffset>;

internal sealed class AcknowledgeChangesHandler(ISchedulesDb db, IActor actor, TimeProvider clock)
    : IRequestHandler<AcknowledgeChanges, Result<DateTimeOffset>>
{
    public async Task<Result<DateTimeOffset>> Handle(AcknowledgeChanges command, CancellationToken ct)
    {
        if (actor.User is not { } user)
            return Error.AccessDenied;

        var now = clock.GetUtcNow();
        var until = command.Until < now ? command.Until : now;
        var look = await db.ScheduleLooks.SingleOrDefaultAsync(last => last.Account == user, ct);
        if (look is null)
            db.ScheduleLooks.Add(new ScheduleLook(user, until));
        else if (look.At < until)
            look.Again(until);
        return until;
    }
}
