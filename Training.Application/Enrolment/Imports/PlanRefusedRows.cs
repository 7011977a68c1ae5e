using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>Plans anew the rows that were refused because their person had changed. Answers how many.</summary>
[Requires(Permission.ImportApplicants)]
public sealed record PlanRefusedRows(ImportId Id) : ICommand<int>;

internal sealed class PlanRefusedRowsHandler(IImportsDb db, RowPlanner planner, RowVault vault)
    : IRequestHandler<PlanRefusedRows, Result<int>>
{
    private const int AtMost = 1000;

    public async Task<Result<int>> Handle(PlanRefusedRows command, CancellationToken ct)
    {
        if (await db.Imports.SingleOrDefaultAsync(i => i.Id == command.Id, ct) is not { } import)
            return ImportErrors.Unknown;
        if (import.ChangeRows() is { Errors.Count: > 0 } busy)
            return busy;

        var rows = await db
            .ImportRows.Where(row => row.ImportId == command.Id && row.Result == RowResult.Refused)
            .OrderBy(row => row.Number)
            .Take(AtMost)
            .ToListAsync(ct);
        await planner.Plan(import, rows.ConvertAll(row => new OpenRow(row, vault.Open(row))), ct);
        return rows.Count;
    }
}
