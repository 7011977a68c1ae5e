using FluentValidation;
using Training.Application.Attendance.Contracts;

namespace Training.Application.Attendance.Leave;

/// <summary>
/// Thu hồi việc cho nghỉ: whoever may grant a leave of that length takes it back (ATT-06), whether it has begun or not, and
/// whoever granted it. Registers follow; what was recorded by then stays.
/// </summary>
[Requires(Permission.DecideLeave)]
public sealed record RevokeLeave(LeaveRequestId Id, string? Reason) : ICommand<LeaveRequestId>, IStatesReason;

internal sealed class RevokeLeaveRules : AbstractValidator<RevokeLeave>
{
    public RevokeLeaveRules() => RuleFor(r => r.Reason).MaximumLength(200).WithErrorCode("leaves.decision_too_long");
}

internal sealed class RevokeLeaveHandler(LeaveScope scope, IActor actor, TimeProvider clock)
    : IRequestHandler<RevokeLeave, Result<LeaveRequestId>>
{
    public async Task<Result<LeaveRequestId>> Handle(RevokeLeave command, CancellationToken ct)
    {
        var found = await scope.FindToDecide(command.Id, ct);
        if (!found.Succeeded(out var request))
            return Result<LeaveRequestId>.Refuse(found.Errors);

        var revoked = request.Revoke(command.Reason, Signature.Of(actor, clock));
        return revoked.Succeeded(out _) ? request.Id : Result<LeaveRequestId>.Refuse(revoked.Errors);
    }
}
