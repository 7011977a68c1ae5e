using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>Changes some of a session for another system, as <see cref="ChangeSession"/> does for a page.</summary>
[Requires(Permission.EditTimetable)]
public sealed record ChangeByCodes(SessionId Id, SessionPatch Patch) : ICommand<SessionId>;

/// <summary>What is to change; null leaves as it is.</summary>
/// <param name="FirstPeriod">Without <paramref name="LastPeriod"/> the session keeps its length.</param>
/// <param name="Classes">Codes of all of them.</param>
/// <param name="Instructors">Codes of all of them; empty: nobody.</param>
/// <param name="Room">Code; empty: none.</param>
/// <param name="Note">Empty: none.</param>
public sealed record SessionPatch(
    DateOnly? Date = null,
    int? FirstPeriod = null,
    int? LastPeriod = null,
    int? Lesson = null,
    IReadOnlyList<string>? Classes = null,
    IReadOnlyList<string>? Instructors = null,
    string? Room = null,
    string? Note = null
);

internal sealed class ChangeByCodesHandler(ITimetableDb db, SessionCodeReader reader, TimetableEditor editor)
    : IRequestHandler<ChangeByCodes, Result<SessionId>>
{
    public async Task<Result<SessionId>> Handle(ChangeByCodes command, CancellationToken ct)
    {
        var found = await db.Sessions.FindPlanned(command.Id, ct);
        if (!found.Succeeded(out var session))
            return Result<SessionId>.Refuse(found.Errors);

        var book = await reader.Book(session.CohortId, ct);
        var read = book.Read(Patched(book.Write(session.Plan), command.Patch, session.Periods));
        if (!read.Succeeded(out var plan))
            return Result<SessionId>.Refuse(read.Errors);
        var shape = await new SessionPlanRules().ValidateAsync(plan, ct);
        if (!shape.IsValid)
            return new Error(shape.Errors[0].ErrorCode, ErrorKind.Invalid);

        plan = plan with { ModuleId = session.ModuleId }; // it may be of an earlier edition of the curriculum
        var changed = await editor.Change(nameof(ChangeSession), [(session, plan)], ct);
        return changed.Succeeded(out _) ? session.Id : Result<SessionId>.Refuse(changed.Errors);
    }

    private static SessionCodes Patched(SessionCodes now, SessionPatch patch, int periods)
    {
        var moved = now with
        {
            Date = patch.Date ?? now.Date,
            Lesson = patch.Lesson ?? now.Lesson,
            Classes = patch.Classes ?? now.Classes,
            Instructors = patch.Instructors ?? now.Instructors,
            Room = Kept(patch.Room, now.Room),
            Note = Kept(patch.Note, now.Note),
        };
        return patch is { FirstPeriod: null, LastPeriod: null }
            ? moved
            : moved with
            {
                Begins = null,
                Ends = null,
                FirstPeriod = patch.FirstPeriod ?? now.FirstPeriod,
                LastPeriod = patch.LastPeriod ?? patch.FirstPeriod + periods - 1,
            };
    }

    private static string? Kept(string? patched, string? now) => patched is { Length: 0 } ? null : patched ?? now;
}
