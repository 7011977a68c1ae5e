using Training.Application.Common.Spreadsheets;

namespace Training.Application.Timetable.Sheets;

/// <summary>A sheet that was committed keeps its file as evidence; one that nobody committed within 30 days goes.</summary>
internal sealed class SheetFiles(ITimetableSheetsDb db, IUnitOfWork unitOfWork, TimeProvider clock) : IUploadHolder
{
    public const int KeepDays = 30;

    public async Task<int> GiveUp(CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-KeepDays);
        var abandoned = await Uncommitted()
            .Where(sheet => sheet.UploadedBy.At < before)
            .Select(sheet => sheet.Id)
            .ToListAsync(ct);
        var given = 0;
        foreach (var id in abandoned)
        {
            var done = await unitOfWork.Run(new Deed("DiscardTimetableSheet"), () => Discard(id, ct), ct);
            given += done.Succeeded(out var files) ? files : 0;
        }
        return given;
    }

    public async Task<IReadOnlyList<Guid>> Held(CancellationToken ct) =>
        await db.TimetableSheets.Select(sheet => sheet.File.StoredAs).ToListAsync(ct);

    private IQueryable<TimetableSheet> Uncommitted() =>
        db.TimetableSheets.Where(sheet => sheet.State != SheetState.Committing && sheet.State != SheetState.Committed);

    /// <summary>If nobody committed it in the last moment.</summary>
    private async Task<Result<int>> Discard(SheetId id, CancellationToken ct)
    {
        if (await Uncommitted().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } sheet)
            return 0;

        await db.SheetLines.Where(line => line.SheetId == id).ExecuteDeleteAsync(ct);
        db.TimetableSheets.Remove(sheet);
        return 1;
    }
}
