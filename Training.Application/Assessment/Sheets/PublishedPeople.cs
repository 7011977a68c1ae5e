using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Results;

namespace Training.Application.Assessment.Sheets;

/// <summary>What is published of some sheets changes: results that were computed from it go in the same transaction.</summary>
internal sealed class PublishedPeople(ISheetsDb db, KnownResults results)
{
    public Task ForgetResults(IReadOnlyCollection<GradeSheetId> sheets, CancellationToken ct)
    {
        var marked = db.MarkEntries.Where(entry => sheets.Contains(entry.SheetId)).Select(entry => entry.PersonId);
        return results.Forget(marked, ct);
    }
}
