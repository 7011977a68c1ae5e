using Training.Application.Attendance.Contracts;

namespace Training.Application.Attendance.Leave;

/// <summary>Whoever asked takes the request back before it is decided.</summary>
[Requires(Permission.OwnData)]
public sealed record WithdrawLeave(LeaveRequestId Id) : ICommand<LeaveRequestId>;

internal sealed class WithdrawLeaveHandler(LeaveScope scope) : IRequestHandler<WithdrawLeave, Result<LeaveRequestId>>
{
    public async Task<Result<LeaveRequestId>> Handle(WithdrawLeave command, CancellationToken ct)
    {
        var found = await scope.FindOwn(command.Id, ct);
        if (!found.Succeeded(out var request))
            return Result<LeaveRequestId>.Refuse(found.Errors);

        var withdrawn = request.Withdraw();
        return withdrawn.Succeeded(out _) ? request.Id : Result<LeaveRequestId>.Refuse(withdrawn.Errors);
    }
}
