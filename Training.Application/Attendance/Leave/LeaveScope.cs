using Training.Application.Attendance.Contracts;
using Training.Application.Cohorts.Contracts;

namespace Training.Application.Attendance.Leave;

/// <summary>
/// The row scope of leave requests (P20): an adviser's are those of the class advised, the office's and the head's all of them.
/// Whoever stands above may decide for those below.
/// </summary>
internal sealed class LeaveScope(IAttendanceDb db, ICohortDirectory cohorts, IActor actor)
{
    private LeaveApprover Level =>
        actor.Has(Permission.DecideEveryLeave) ? LeaveApprover.Head
        : actor.Has(Permission.DecideLongLeave) ? LeaveApprover.Office
        : LeaveApprover.Adviser;

    public IQueryable<LeaveRequest> InSight
    {
        get
        {
            if (Level > LeaveApprover.Adviser)
                return db.LeaveRequests;
            var advised = cohorts.ClassesOf(actor.User ?? default);
            return db.LeaveRequests.Where(request => advised.Contains(request.ClassId));
        }
    }

    /// <summary>Those that the actor may decide and nobody did.</summary>
    public IQueryable<LeaveRequest> Waiting
    {
        get
        {
            var (user, levels) = (actor.User, Enum.GetValues<LeaveApprover>().Where(one => one <= Level).ToList());
            return InSight.Where(request =>
                request.State == LeaveState.Asked && request.AskedBy != user && levels.Contains(request.Approver)
            );
        }
    }

    public IQueryable<LeaveRequest> Own => db.LeaveRequests.Where(request => request.AskedBy == actor.User);

    /// <summary>One in sight whose decision is the actor's, made or not.</summary>
    public async Task<Result<LeaveRequest>> FindToDecide(LeaveRequestId id, CancellationToken ct) =>
        await InSight.SingleOrDefaultAsync(request => request.Id == id, ct) is not { } found ? LeaveErrors.Unknown
        : Obstacle(found.AskedBy, found.Approver) is { } obstacle ? obstacle
        : found;

    public async Task<Result<LeaveRequest>> FindOwn(LeaveRequestId id, CancellationToken ct) =>
        await Own.SingleOrDefaultAsync(request => request.Id == id, ct) is { } found ? found : LeaveErrors.Unknown;

    /// <summary>Why the actor may not decide; null: they may.</summary>
    public Error? Obstacle(UserId askedBy, LeaveApprover needed) =>
        askedBy == actor.User ? LeaveErrors.OwnRequest
        : Level < needed ? LeaveErrors.NotYours.With("approver", needed)
        : null;
}
