namespace Training.Application.Attendance.Leave;

/// <summary>One's own requests, the newest first.</summary>
[Requires(Permission.OwnData)]
public sealed record ListMyLeave : IQuery<IReadOnlyList<LeaveLine>>;

internal sealed class ListMyLeaveHandler(LeaveScope scope, LeaveLines lines)
    : IRequestHandler<ListMyLeave, Result<IReadOnlyList<LeaveLine>>>
{
    public async Task<Result<IReadOnlyList<LeaveLine>>> Handle(ListMyLeave query, CancellationToken ct) =>
        await lines.Of(scope.Own.OrderByDescending(request => request.AskedAt), ct);
}
