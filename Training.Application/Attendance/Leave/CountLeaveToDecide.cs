namespace Training.Application.Attendance.Leave;

/// <summary>How many requests wait for whoever asks.</summary>
[Requires(Permission.DecideLeave)]
public sealed record CountLeaveToDecide : IQuery<int>;

internal sealed class CountLeaveToDecideHandler(LeaveScope scope) : IRequestHandler<CountLeaveToDecide, Result<int>>
{
    public async Task<Result<int>> Handle(CountLeaveToDecide query, CancellationToken ct) =>
        await scope.Waiting.CountAsync(ct);
}
