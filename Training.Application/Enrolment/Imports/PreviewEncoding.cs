using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>Five rows as they are and as they would be converted, for a person to decide by (ENC-03).</summary>
[Requires(Permission.ViewImports)]
public sealed record PreviewEncoding(ImportId Id) : IQuery<IReadOnlyList<ConvertedRow>>;

public sealed record ConvertedRow(int Number, IReadOnlyList<string> AsIs, IReadOnlyList<string> Converted);

internal sealed class PreviewEncodingHandler(IImportsDb db, IUploadStore uploads, ISheetReader reader)
    : IRequestHandler<PreviewEncoding, Result<IReadOnlyList<ConvertedRow>>>
{
    private const int RowsShown = 5;

    public async Task<Result<IReadOnlyList<ConvertedRow>>> Handle(PreviewEncoding query, CancellationToken ct)
    {
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == query.Id, ct) is not { } import)
            return ImportErrors.Unknown;
        if (import.Legacy is not { } legacy)
            return ImportErrors.NotAsked;

        await using var file = await uploads.Open(import.File.StoredAs, ct);
        return import
            .Sheets.Where(sheet => !sheet.Hidden)
            .SelectMany(sheet => SheetScout.Top(reader, file, sheet.Index))
            .Select(row => new ConvertedRow(row.Number, Texts(row), Texts(LegacyText.Convert(row, legacy))))
            .Where(row => !row.AsIs.SequenceEqual(row.Converted))
            .TakeLast(RowsShown)
            .ToList();
    }

    private static List<string> Texts(SheetRow row) => [.. row.Cells.Select(cell => cell.Text)];
}
