using Training.Application.Common.Spreadsheets;

namespace Training.Application.Attendance.Leave;

/// <summary>Papers of leave; <see cref="DeleteUnneededPapers"/> says which are no longer needed.</summary>
internal sealed class PaperFiles(IAttendanceDb db) : IUploadHolder
{
    public Task<int> GiveUp(CancellationToken ct) => Task.FromResult(0);

    public async Task<IReadOnlyList<Guid>> Held(CancellationToken ct) =>
        await db.LeavePapers.Select(paper => paper.StoredAs).ToListAsync(ct);
}
