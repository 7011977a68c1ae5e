using FluentValidation;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>Gives a session another plan, in the draft: time, room, instructors, whatever differs.</summary>
/// <param name="Version">As the person read it; refused when somebody changed it since. Null: whatever it is now.</param>
[Requires(Permission.EditTimetable)]
public sealed record ChangeSession(SessionId Id, SessionPlan Plan, int? Version = null) : ICommand<SessionId>;

internal sealed class ChangeSessionRules : AbstractValidator<ChangeSession>
{
    public ChangeSessionRules() => RuleFor(r => r.Plan).SetValidator(new SessionPlanRules());
}

internal sealed class ChangeSessionHandler(ITimetableDb db, TimetableEditor editor)
    : IRequestHandler<ChangeSession, Result<SessionId>>
{
    public async Task<Result<SessionId>> Handle(ChangeSession command, CancellationToken ct)
    {
        var found = await db.Sessions.FindPlanned(command.Id, ct);
        if (!found.Succeeded(out var session))
            return Result<SessionId>.Refuse(found.Errors);
        if (command.Version is { } read && read != session.Version)
            return Error.Stale;

        var changed = await editor.Change(nameof(ChangeSession), [(session, command.Plan)], ct);
        return changed.Succeeded(out _) ? session.Id : Result<SessionId>.Refuse(changed.Errors);
    }
}
