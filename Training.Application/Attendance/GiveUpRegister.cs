using FluentValidation;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance;

/// <summary>
/// Bỏ sổ điểm danh that was begun by mistake: nothing of it was confirmed. Its marks and arrivals go, the trail keeps the marks
/// and the reason, and the session counts as not held, so that the timetable may cancel or move it again.
/// </summary>
[Requires(Permission.TakeAttendance)]
public sealed record GiveUpRegister(SessionId Id, string? Reason) : ICommand<SessionId>, IStatesReason;

internal sealed class GiveUpRegisterRules : AbstractValidator<GiveUpRegister>
{
    public GiveUpRegisterRules() =>
        RuleFor(r => r.Reason).MaximumLength(200).WithErrorCode("registers.reason_too_long");
}

internal sealed class GiveUpRegisterHandler(IAttendanceDb db, Registers registers, IActor actor, TimeProvider clock)
    : IRequestHandler<GiveUpRegister, Result<SessionId>>
{
    public async Task<Result<SessionId>> Handle(GiveUpRegister command, CancellationToken ct)
    {
        var found = await registers.Session(command.Id, ct);
        if (!found.Succeeded(out var session))
            return Result<SessionId>.Refuse(found.Errors);
        var register = await db
            .Registers.Include(kept => kept.Marks)
            .Include(kept => kept.Changes)
            .SingleOrDefaultAsync(kept => kept.SessionId == session.Id, ct);
        if (register is null)
            return AttendanceErrors.NotBegun;

        var given = register.GiveUp(command.Reason, actor.Has(Permission.KeepEveryRegister), clock.GetUtcNow());
        if (!given.Succeeded(out _))
            return Result<SessionId>.Refuse(given.Errors);

        db.Registers.Remove(register);
        db.SelfCheckIns.RemoveRange(await db.SelfCheckIns.Where(one => one.SessionId == session.Id).ToListAsync(ct));
        var code = await db.SessionCodes.SingleOrDefaultAsync(known => known.SessionId == session.Id, ct);
        code?.Close(clock.GetUtcNow());
        return session.Id;
    }
}
