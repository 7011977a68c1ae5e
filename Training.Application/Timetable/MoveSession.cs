using FluentValidation;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>Moves a session to another time and, if said, another room; it keeps its length in periods.</summary>
/// <param name="FirstPeriod">Where it begins on the new day.</param>
/// <param name="Room">Null: it stays in its room.</param>
/// <param name="Instructor">Who teaches it there; null: whoever teaches it now.</param>
[Requires(Permission.EditTimetable)]
public sealed record MoveSession(
    SessionId Id,
    DateOnly Date,
    int FirstPeriod,
    RoomId? Room = null,
    InstructorId? Instructor = null
) : ICommand<SessionId>;

internal sealed class MoveSessionRules : AbstractValidator<MoveSession>
{
    public MoveSessionRules() => RuleFor(r => r.Date).IsPlannable();
}

internal sealed class MoveSessionHandler(ITimetableDb db, TimetableEditor editor)
    : IRequestHandler<MoveSession, Result<SessionId>>
{
    public async Task<Result<SessionId>> Handle(MoveSession command, CancellationToken ct)
    {
        var found = await db.Sessions.FindPlanned(command.Id, ct);
        if (!found.Succeeded(out var session))
            return Result<SessionId>.Refuse(found.Errors);

        var plan = session.Plan with
        {
            Date = command.Date,
            Slot = Slot.OfPeriods(command.FirstPeriod, command.FirstPeriod + session.Periods),
            Room = command.Room ?? session.Plan.Room,
            Instructors = command.Instructor is { } substitute ? [substitute] : session.Plan.Instructors,
        };
        var moved = await editor.Change(nameof(MoveSession), [(session, plan)], ct);
        return moved.Succeeded(out _) ? session.Id : Result<SessionId>.Refuse(moved.Errors);
    }
}
