using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>A cancelled session takes place after all, if its time is still free.</summary>
[Requires(Permission.EditTimetable)]
public sealed record RestoreSession(SessionId Id) : ICommand<SessionId>;

internal sealed class RestoreSessionHandler(ITimetableDb db, TimetableEditor editor)
    : IRequestHandler<RestoreSession, Result<SessionId>>
{
    public async Task<Result<SessionId>> Handle(RestoreSession command, CancellationToken ct)
    {
        var found = await db.Sessions.FindSession(command.Id, ct);
        if (!found.Succeeded(out var session))
            return Result<SessionId>.Refuse(found.Errors);
        if (session.State != SessionState.Cancelled)
            return TimetableErrors.NotCancelled;

        var restored = await editor.Change(nameof(RestoreSession), [(session, session.Plan)], ct);
        return restored.Succeeded(out _) ? session.Id : Result<SessionId>.Refuse(restored.Errors);
    }
}
