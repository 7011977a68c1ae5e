namespace Training.Application.Attendance.Leave;

/// <summary>Requests in sight: those to be decided, the oldest first, or those that were, the newest first.</summary>
[Requires(Permission.DecideLeave)]
public sealed record ListLeaveRequests(bool Decided = false) : IQuery<IReadOnlyList<LeaveLine>>;

internal sealed class ListLeaveRequestsHandler(LeaveScope scope, LeaveLines lines)
    : IRequestHandler<ListLeaveRequests, Result<IReadOnlyList<LeaveLine>>>
{
    private const int MostDecided = 100;

    public async Task<Result<IReadOnlyList<LeaveLine>>> Handle(ListLeaveRequests query, CancellationToken ct)
    {
        var wanted = query.Decided
            ? scope
                .InSight.Where(request => request.DecidedAt != null)
                .OrderByDescending(request => request.DecidedAt)
                .Take(MostDecided)
            : scope.InSight.Where(r => r.State == LeaveState.Asked).OrderBy(request => request.AskedAt);
        return await lines.Of(wanted, ct);
    }
}
