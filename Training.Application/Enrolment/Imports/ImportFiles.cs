using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>
/// The file of an import of which anything went in stays as evidence, undone or not. One that nobody committed within 30 days
/// goes with its rows: they hold data of people of whom nothing came.
/// </summary>
internal sealed class ImportFiles(IImportsDb db, IUnitOfWork unitOfWork, TimeProvider clock) : IUploadHolder
{
    public const int KeepDays = 30;

    public async Task<int> GiveUp(CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-KeepDays);
        var abandoned = await db
            .Imports.Where(import => import.CommittedAt == null && import.UploadedBy.At < before)
            .Select(import => import.Id)
            .ToListAsync(ct);
        var given = 0;
        foreach (var id in abandoned)
        {
            var done = await unitOfWork.Run(new Deed("DiscardImport"), () => Discard(id, ct), ct);
            given += done.Succeeded(out var files) ? files : 0;
        }
        return given;
    }

    public async Task<IReadOnlyList<Guid>> Held(CancellationToken ct) =>
        await db.Imports.Select(import => import.File.StoredAs).ToListAsync(ct);

    /// <summary>If nobody committed it in the last moment.</summary>
    private async Task<Result<int>> Discard(ImportId id, CancellationToken ct)
    {
        if (await db.Imports.SingleOrDefaultAsync(i => i.Id == id && i.CommittedAt == null, ct) is not { } import)
            return 0;

        await db.ImportProblems.Where(problem => problem.ImportId == id).ExecuteDeleteAsync(ct);
        await db.ImportRows.Where(row => row.ImportId == id).ExecuteDeleteAsync(ct);
        db.Imports.Remove(import);
        return 1;
    }
}
