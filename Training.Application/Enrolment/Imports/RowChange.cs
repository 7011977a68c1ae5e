using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>Changes one row at a person's word and plans it again, with the rows that it was or becomes a double of.</summary>
internal sealed class RowChange(IImportsDb db, RowPlanner planner, RowVault vault)
{
    public async Task<Result<RowOutcome>> Of(
        ImportId id,
        int number,
        Func<OpenRow, Result<OpenRow>> change,
        CancellationToken ct
    )
    {
        if (await db.Imports.SingleOrDefaultAsync(i => i.Id == id, ct) is not { } import)
            return ImportErrors.Unknown;
        if (import.ChangeRows() is { Errors.Count: > 0 } busy)
            return Result<RowOutcome>.Refuse(busy.Errors);
        if (await db.ImportRows.SingleOrDefaultAsync(r => r.ImportId == id && r.Number == number, ct) is not { } row)
            return ImportErrors.RowUnknown;
        if (row.IsIn)
            return ImportErrors.RowIsIn;

        var changed = change(new OpenRow(row, vault.Open(row)));
        if (!changed.Succeeded(out var open))
            return Result<RowOutcome>.Refuse(changed.Errors);

        await planner.Plan(import, [open], ct);
        return row.Outcome;
    }
}
