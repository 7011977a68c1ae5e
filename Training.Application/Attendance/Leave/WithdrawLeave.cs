using Training.Application.Attendance.Contracts;

namespace Training.Application.Attendance.Leave;

/// <summary>Whoever asked takes the request back: before it is decided, or before a leave that was granted begins.</summary>
[Requires(Permission.OwnData)]
public sealed record WithdrawLeave(LeaveRequestId Id) : ICommand<LeaveRequestId>;

internal sealed class WithdrawLeaveHandler(LeaveScope scope, IActor actor, TimeProvider clock)
    : IRequestHandler<WithdrawLeave, Result<LeaveRequestId>>
{
    public async Task<Result<LeaveRequestId>> Handle(WithdrawLeave command, CancellationToken ct)
    {
        var found = await scope.FindOwn(command.Id, ct);
        if (!found.Succeeded(out var request))
            return Result<LeaveRequestId>.Refuse(found.Errors);

        var hasBegun = request.Span.HasBegun(clock.GetLocalNow().DateTime);
        var withdrawn = request.Withdraw(hasBegun, Signature.Of(actor, clock));
        return withdrawn.Succeeded(out _) ? request.Id : Result<LeaveRequestId>.Refuse(withdrawn.Errors);
    }
}
