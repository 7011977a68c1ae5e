using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>Lets another instructor teach a session in place of one who cannot.</summary>
/// <param name="From">Null: the session had nobody yet.</param>
[Requires(Permission.EditTimetable)]
public sealed record SubstituteInstructor(SessionId Id, InstructorId? From, InstructorId To) : ICommand<SessionId>;

internal sealed class SubstituteInstructorHandler(ITimetableDb db, TimetableEditor editor)
    : IRequestHandler<SubstituteInstructor, Result<SessionId>>
{
    public async Task<Result<SessionId>> Handle(SubstituteInstructor command, CancellationToken ct)
    {
        var found = await db.Sessions.FindPlanned(command.Id, ct);
        if (!found.Succeeded(out var session))
            return Result<SessionId>.Refuse(found.Errors);

        var others = session.Plan.Instructors.Where(id => id != command.From && id != command.To);
        var plan = session.Plan with { Instructors = [.. others, command.To] };
        var changed = await editor.Change(nameof(SubstituteInstructor), [(session, plan)], ct);
        return changed.Succeeded(out _) ? session.Id : Result<SessionId>.Refuse(changed.Errors);
    }
}
