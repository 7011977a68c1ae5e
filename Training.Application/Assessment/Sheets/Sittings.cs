using Training.Application.Assessment.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>
/// The sittings of one component that the same people have, in whatever class. They are published in their order and
/// withdrawn against it, so that a resit never stands as a first sitting (RST-04).
/// </summary>
internal sealed class Sittings(ISheetsDb db)
{
    /// <param name="together">Take the same step at the same moment, and are left out.</param>
    public Task<IReadOnlyList<GradeSheet>> Before(
        GradeSheet sheet,
        IReadOnlyCollection<GradeSheetId> together,
        CancellationToken ct
    ) => Beside(sheet, db.GradeSheets.Where(other => other.Sitting < sheet.Sitting), together, ct);

    /// <inheritdoc cref="Before" />
    public Task<IReadOnlyList<GradeSheet>> After(
        GradeSheet sheet,
        IReadOnlyCollection<GradeSheetId> together,
        CancellationToken ct
    ) => Beside(sheet, db.GradeSheets.Where(other => other.Sitting > sheet.Sitting), together, ct);

    private async Task<IReadOnlyList<GradeSheet>> Beside(
        GradeSheet sheet,
        IQueryable<GradeSheet> others,
        IReadOnlyCollection<GradeSheetId> together,
        CancellationToken ct
    )
    {
        var people = db.MarkEntries.Where(entry => entry.SheetId == sheet.Id).Select(entry => entry.PersonId);
        var found = await others
            .Where(other => other.ModuleId == sheet.ModuleId && other.Component == sheet.Component)
            .Where(other => !together.Contains(other.Id))
            .Where(other =>
                db.MarkEntries.Any(entry =>
                    entry.SheetId == other.Id && entry.State != MarkState.NotSat && people.Contains(entry.PersonId)
                )
            )
            .ToListAsync(ct);
        found.ForEach(other => other.Attest());
        return found;
    }
}
