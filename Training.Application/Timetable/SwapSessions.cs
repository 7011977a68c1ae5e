using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>Lets two sessions change their day, time and room with each other.</summary>
[Requires(Permission.EditTimetable)]
public sealed record SwapSessions(SessionId One, SessionId Other) : ICommand<SessionId>;

internal sealed class SwapSessionsHandler(ITimetableDb db, TimetableEditor editor)
    : IRequestHandler<SwapSessions, Result<SessionId>>
{
    public async Task<Result<SessionId>> Handle(SwapSessions command, CancellationToken ct)
    {
        var (first, second) = (
            await db.Sessions.FindPlanned(command.One, ct),
            await db.Sessions.FindPlanned(command.Other, ct)
        );
        if (!first.Succeeded(out var one) || !second.Succeeded(out var other))
            return Result<SessionId>.Refuse([.. first.Errors, .. second.Errors]);

        var swapped = await editor.Change(nameof(SwapSessions), [(one, At(one, other)), (other, At(other, one))], ct);
        return swapped.Succeeded(out _) ? one.Id : Result<SessionId>.Refuse(swapped.Errors);
    }

    private static SessionPlan At(Session session, Session place) =>
        session.Plan with
        {
            Date = place.Date,
            Slot = place.Plan.Slot,
            Room = place.Plan.Room,
        };
}
