using FluentValidation;
using Training.Application.Attendance.Contracts;

namespace Training.Application.Attendance.Leave;

/// <summary>Duyệt hoặc từ chối đơn xin nghỉ. Absences that were recorded without permission become excused by an approval.</summary>
[Requires(Permission.DecideLeave)]
public sealed record DecideLeaveRequest(LeaveRequestId Id, bool Approve, string? Reason)
    : ICommand<LeaveRequestId>,
        IStatesReason;

internal sealed class DecideLeaveRequestRules : AbstractValidator<DecideLeaveRequest>
{
    public DecideLeaveRequestRules() =>
        RuleFor(r => r.Reason).MaximumLength(200).WithErrorCode("leaves.decision_too_long");
}

internal sealed class DecideLeaveRequestHandler(
    LeaveScope scope,
    ExcuseAbsences absences,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<DecideLeaveRequest, Result<LeaveRequestId>>
{
    public async Task<Result<LeaveRequestId>> Handle(DecideLeaveRequest command, CancellationToken ct)
    {
        var found = await scope.FindToDecide(command.Id, ct);
        if (!found.Succeeded(out var request))
            return Result<LeaveRequestId>.Refuse(found.Errors);

        var by = Signature.Of(actor, clock);
        var decided = request.Decide(command.Approve, command.Reason, by);
        if (!decided.Succeeded(out _))
            return Result<LeaveRequestId>.Refuse(decided.Errors);

        if (command.Approve)
            await absences.Of(request, by, ct);
        return request.Id;
    }
}
