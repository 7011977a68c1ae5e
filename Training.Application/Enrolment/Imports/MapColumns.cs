using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>Corrects where the list stands and what its columns hold; all rows are planned again.</summary>
/// <remarks>Fields: What each column holds, by its index; a column left out holds nothing that is used.</remarks>
[Requires(Permission.ImportApplicants)]
public sealed record MapColumns(ImportId Id, int Sheet, int HeaderRow, IReadOnlyDictionary<int, ApplicantField> Fields)
    : ICommand<WorkId>;

internal sealed class MapColumnsHandler(IImportsDb db, IUploadStore uploads, ISheetReader reader, IWorkQueue queue)
    : IRequestHandler<MapColumns, Result<WorkId>>
{
    public async Task<Result<WorkId>> Handle(MapColumns command, CancellationToken ct)
    {
        if (await db.Imports.SingleOrDefaultAsync(i => i.Id == command.Id, ct) is not { } import)
            return ImportErrors.Unknown;
        if (import.Sheets.All(sheet => sheet.Index != command.Sheet))
            return ImportErrors.SheetUnknown;
        if (command.Fields.Values.GroupBy(field => field).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return ImportErrors.FieldTwice.With("field", twice.Key.ToString());

        await using var file = await uploads.Open(import.File.StoredAs, ct);
        if (SheetScout.At(reader, file, import, command.Sheet, command.HeaderRow) is not { } found)
            return ImportErrors.HeaderRowEmpty.With("row", command.HeaderRow);
        var corrected = import.Correct(found.With(command.Fields));
        if (!corrected.Succeeded(out var round))
            return Result<WorkId>.Refuse(corrected.Errors);

        import.RunAs(await queue.Enqueue(new PlanImport(import.Id), $"{import.Id}:{round}", ct));
        return import.WorkId!.Value;
    }
}
