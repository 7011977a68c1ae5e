using Training.Application.Assessment.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>What every step of the workflow does alike: all of the chosen sheets take it, or none.</summary>
internal sealed class SheetSteps(ISheetsDb db, SheetScope scope)
{
    public async Task<Result<int>> Each(
        IReadOnlyCollection<GradeSheetId> ids,
        Func<GradeSheet, IReadOnlyList<MarkEntry>, Task<Result<GradeSheet>>> step,
        CancellationToken ct
    )
    {
        if (ids.Count == 0)
            return SheetRefusals.NothingChosen;
        if (await scope.Find(ids, ct) is not { } sheets)
            return SheetRefusals.Unknown;

        var found = sheets.Select(sheet => sheet.Id).ToList();
        var entries = await db.MarkEntries.AsNoTracking().Where(e => found.Contains(e.SheetId)).ToListAsync(ct);
        var ledgers = entries.ToLookup(entry => entry.SheetId);
        foreach (var sheet in sheets)
        {
            var taken = await step(sheet, [.. ledgers[sheet.Id]]);
            if (!taken.Succeeded(out _))
                return Result<int>.Refuse(taken.Errors);
        }
        return sheets.Count;
    }
}
