using FluentValidation;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance;

/// <summary>
/// Chốt điểm danh: whoever is not recorded is present, and the actor stands for the register by name. Nobody checks in any more.
/// </summary>
/// <param name="Heads">As many as were counted in the room; must agree with the register.</param>
/// <param name="Reason">Needed once the deadline has passed.</param>
[Requires(Permission.TakeAttendance)]
public sealed record ConfirmRegister(SessionId Id, int? Heads = null, string? Reason = null)
    : ICommand<SessionId>,
        IStatesReason;

internal sealed class ConfirmRegisterRules : AbstractValidator<ConfirmRegister>
{
    public ConfirmRegisterRules() =>
        RuleFor(r => r.Heads).InclusiveBetween(0, 9999).WithErrorCode("registers.heads_wrong");
}

internal sealed class ConfirmRegisterHandler(
    IAttendanceDb db,
    Registers registers,
    Roster roster,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<ConfirmRegister, Result<SessionId>>
{
    public async Task<Result<SessionId>> Handle(ConfirmRegister command, CancellationToken ct)
    {
        var found = await registers.Session(command.Id, ct);
        if (!found.Succeeded(out var session))
            return Result<SessionId>.Refuse(found.Errors);
        var kept = await registers.ToKeep(session, ct);
        if (!kept.Succeeded(out var register))
            return Result<SessionId>.Refuse(kept.Errors);

        var (lines, by) = (await roster.Of(session, ct), Signature.Of(actor, clock));
        var confirmed = register.Confirm(lines, command.Heads, command.Reason, by);
        if (!confirmed.Succeeded(out _))
            return Result<SessionId>.Refuse(confirmed.Errors);

        var code = await db.SessionCodes.SingleOrDefaultAsync(known => known.SessionId == session.Id, ct);
        code?.Close(by.At);
        return session.Id;
    }
}
