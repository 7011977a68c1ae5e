using FluentValidation;
using Training.Application.Attendance.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>
/// A session will not take place. Whoever was told of it learns so with the next publication; nobody hears of one that was
/// never published.
/// </summary>
[Requires(Permission.EditTimetable)]
public sealed record CancelSession(SessionId Id, string Reason) : ICommand<SessionId>, IStatesReason;

internal sealed class CancelSessionRules : AbstractValidator<CancelSession>
{
    public CancelSessionRules() =>
        RuleFor(r => r.Reason)
            .Must(reason => !string.IsNullOrWhiteSpace(reason) && reason.Length <= 200)
            .WithErrorCode("timetable.reason_missing");
}

internal sealed class CancelSessionHandler(ITimetableDb db, IHeldSessions registers, TimetableSteps steps)
    : IRequestHandler<CancelSession, Result<SessionId>>
{
    public async Task<Result<SessionId>> Handle(CancelSession command, CancellationToken ct)
    {
        var found = await db.Sessions.FindPlanned(command.Id, ct);
        if (!found.Succeeded(out var session))
            return Result<SessionId>.Refuse(found.Errors);

        var held = await registers.Among([session.Id], ct);
        if (HeldRule.CheckCancelled([session.Id], held).FirstOrDefault() is { } clash)
            return clash.Error;

        await steps.Record(nameof(CancelSession), session.CohortId, [SessionBefore.Of(session)], ct);
        session.Cancel(Vietnamese.Clean(command.Reason));
        return session.Id;
    }
}
