using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>Reads the file of an import and plans its rows.</summary>
public sealed record PlanImport(ImportId Id);

/// <summary>After a restart it goes on behind the last row planned. Nobody's file changes here.</summary>
[RunsIn(Lane.Enrolment)]
internal sealed class PlanImportHandler(
    IImportsDb db,
    IUploadStore uploads,
    ISheetReader reader,
    OpenLists lists,
    RowPlanner planner,
    RowVault vault,
    TimeProvider clock
) : IWorkHandler<PlanImport>
{
    private const int Portion = 500;

    public async Task<Result<Progress>> Handle(PlanImport work, CancellationToken ct)
    {
        var import = await db.Imports.SingleAsync(i => i.Id == work.Id, ct);
        if (import.State != ImportState.Planning)
            return Progress.Complete;

        var list = lists.Take(import.Id, import.Position) ?? await Open(import, ct);
        if (list is null)
            return Progress.Complete; // a person has to say how the file is to be read

        var rows = list.Rows.Take(Portion);
        var isLast = rows.Count < Portion;
        import.LeaveOut(list.Rows.LeftOut);
        if (isLast)
            list.Dispose();
        else
            lists.Keep(import.Id, list);
        await Plan(import, rows, ct);

        var replanned = import.PlanRound > 1;
        if (!isLast || (replanned && rows.Count > 0))
            return import.Advance(rows[^1].Number, rows.Count);

        if (replanned)
            await DropRowsOfEarlierRounds(import, ct);
        return import.End(rows.Count, clock.GetUtcNow());
    }

    private async Task<OpenList?> Open(Import import, CancellationToken ct)
    {
        var file = await uploads.Open(import.File.StoredAs, ct);
        if (import.Layout is null && !Found(import, file))
        {
            await file.DisposeAsync();
            return null;
        }

        var layout = import.Layout!;
        var rows = reader.Rows(file, layout.Sheet, Math.Max(layout.HeaderRow, import.Position));
        if (import.ConvertLegacy == true)
            rows = rows.Select(row => LegacyText.Convert(row, import.Legacy!.Value));
        return new OpenList(file, new ListRows(rows, layout, import.Position));
    }

    private bool Found(Import import, Stream file)
    {
        var (legacy, layout) = SheetScout.Look(reader, file, import);
        if (legacy is { } encoding && import.ConvertLegacy is null)
        {
            import.AskForEncoding(encoding);
            return false;
        }

        layout ??= import
            .Sheets.Select(sheet => SheetScout.At(reader, file, import, sheet.Index, headerRow: null))
            .FirstOrDefault();
        if (layout is not null)
            import.Lay(layout);
        if (layout?.Gaps.Count == 0)
            return true;
        import.AskForColumns();
        return false;
    }

    /// <summary>Rows planned in an earlier round keep what a person corrected and decided in them.</summary>
    private async Task Plan(Import import, IReadOnlyList<SheetRow> rows, CancellationToken ct)
    {
        var numbers = rows.Select(row => row.Number).ToList();
        var earlier =
            import.PlanRound == 1
                ? []
                : await db
                    .ImportRows.Where(row => row.ImportId == import.Id && numbers.Contains(row.Number))
                    .ToDictionaryAsync(row => row.Number, ct);
        var open = new List<OpenRow>(rows.Count);
        foreach (var row in rows)
        {
            var stored = earlier.GetValueOrDefault(row.Number);
            var content = stored is null ? new RowContent() : vault.Open(stored);
            if (stored is null)
                db.ImportRows.Add(stored = new ImportRow(import.Id, row.Number));
            (stored.PlanRound, stored.IdKey, stored.NameKey) = (import.PlanRound, null, null);
            open.Add(new(stored, content with { Cells = [.. row.Cells.Select(StoredCell.Of)] }));
        }
        await planner.Plan(import, open, ct);
    }

    private async Task DropRowsOfEarlierRounds(Import import, CancellationToken ct)
    {
        var dropped = db.ImportRows.Where(row => row.ImportId == import.Id && row.PlanRound < import.PlanRound);
        await db
            .ImportProblems.Where(p => p.ImportId == import.Id && dropped.Any(row => row.Number == p.Row))
            .ExecuteDeleteAsync(ct);
        await dropped.ExecuteDeleteAsync(ct);
    }
}
