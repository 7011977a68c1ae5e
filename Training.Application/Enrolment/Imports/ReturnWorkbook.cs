using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>The uploaded file, opened, with what is to be said of each of its rows.</summary>
[Requires(Permission.ViewImports)]
public sealed record ReturnWorkbook(ImportId Id) : IQuery<UploadedWorkbook>;

/// <summary>Whoever gets it closes it.</summary>
public sealed record UploadedWorkbook(
    string FileName,
    Stream Content,
    SheetLayout Layout,
    IReadOnlyDictionary<int, RowVerdict> Rows
) : IDisposable
{
    public void Dispose() => Content.Dispose();
}

/// <summary>What is said of a row: what the plan says, what became of it, and why.</summary>
public sealed record RowVerdict(
    RowOutcome Outcome,
    RowResult? Result,
    RowUndo? Undo,
    string? Reason,
    IReadOnlyList<RowProblem> Problems
);

internal sealed class ReturnWorkbookHandler(IImportsDb db, IUploadStore uploads, RowVault vault)
    : IRequestHandler<ReturnWorkbook, Result<UploadedWorkbook>>
{
    public async Task<Result<UploadedWorkbook>> Handle(ReturnWorkbook query, CancellationToken ct)
    {
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == query.Id, ct) is not { } import)
            return ImportErrors.Unknown;
        if (import.Layout is not { } layout)
            return ImportErrors.NotPlanned;

        var verdicts = new Dictionary<int, RowVerdict>();
        var rows = db.ImportRows.AsNoTracking().Where(row => row.ImportId == import.Id).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(ct))
        {
            var problems = row.Warned || row.Outcome == RowOutcome.Error ? vault.Open(row).Problems : [];
            verdicts.Add(row.Number, new(row.Outcome, row.Result, row.Undo, row.Reason, problems));
        }
        return new UploadedWorkbook(import.File.Name, await uploads.Open(import.File.StoredAs, ct), layout, verdicts);
    }
}
