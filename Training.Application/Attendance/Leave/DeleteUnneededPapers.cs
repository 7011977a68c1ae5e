using Training.Application.Common.Spreadsheets;
using Training.Application.Work.Contracts;

namespace Training.Application.Attendance.Leave;

/// <summary>
/// Papers that nothing rests on go: of requests that were refused 30 days ago or taken back by whoever asked, and those whose
/// request was not made within a day. Of a leave that the office took back they stay: absences may stand as excused by it.
/// </summary>
internal sealed record DeleteUnneededPapers;

[RunsIn(Lane.Upkeep)]
internal sealed class DeleteUnneededPapersHandler(IAttendanceDb db, IUploadStore uploads, TimeProvider clock)
    : IWorkHandler<DeleteUnneededPapers>
{
    private const int KeepDays = 30;
    private const int Portion = 50;

    /// <remarks>A file that is gone already is deleted all the same, so that a portion may be repeated.</remarks>
    public async Task<Result<Progress>> Handle(DeleteUnneededPapers work, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (abandoned, settled) = (now.AddDays(-1), now.AddDays(-KeepDays));
        var papers = await (
            from paper in db.LeavePapers
            join made in db.LeaveRequests on paper.Request equals made.Id into requests
            from request in requests.DefaultIfEmpty()
            where
                (request == null && paper.SentAt < abandoned)
                || (request.State == LeaveState.Refused && request.DecidedAt < settled)
                || (
                    request.State == LeaveState.Withdrawn
                    && request.WithdrawalReason == null
                    && request.WithdrawnAt < settled
                )
            orderby paper.SentAt
            select new { paper, request }
        )
            .Take(Portion)
            .ToListAsync(ct);
        foreach (var (paper, request) in papers.Select(one => (one.paper, one.request)))
        {
            uploads.Delete(paper.StoredAs);
            request?.LosePaper();
            db.LeavePapers.Remove(paper);
        }
        return papers.Count < Portion ? Progress.Complete : new Progress(0, 1);
    }
}
