using Training.Application.Attendance.Figures;
using Training.Application.Messages.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Attendance.Facts;

/// <summary>A register counts: where it brought anybody near or over the limit of the module, they are to be told.</summary>
[RunsIn(Lane.Messages)]
internal sealed class TellAbsencesHandler(AbsenceLimits limits, IWorkQueue queue, TimeProvider clock)
    : IWorkHandler<AbsencesCounted>
{
    public async Task<Result<Progress>> Handle(AbsencesCounted work, CancellationToken ct)
    {
        var found = await limits.Of(work.Session, ct);
        foreach (var standing in found.Select(one => one.Standing).Distinct())
        {
            var kind = standing == AttendanceStanding.Near ? FactKind.AbsenceNearLimit : FactKind.AbsenceOverLimit;
            var key = $"{kind}:{Guid.CreateVersion7(clock.GetUtcNow())}"; // each time: others may have come near since
            await queue.Enqueue(new FactHappened(kind, $"{work.Session}"), key, ct);
        }
        return Progress.Complete;
    }
}
