using Training.Application.Attendance.Contracts;

namespace Training.Application.Attendance.Leave;

/// <summary>One request in sight, for whoever decides.</summary>
[Requires(Permission.DecideLeave)]
public sealed record ShowLeaveRequest(LeaveRequestId Id) : IQuery<LeaveLine>;

internal sealed class ShowLeaveRequestHandler(LeaveScope scope, LeaveLines lines)
    : IRequestHandler<ShowLeaveRequest, Result<LeaveLine>>
{
    public async Task<Result<LeaveLine>> Handle(ShowLeaveRequest query, CancellationToken ct) =>
        (await lines.Of(scope.InSight.Where(request => request.Id == query.Id), ct)) is [var line]
            ? line
            : LeaveErrors.Unknown;
}
