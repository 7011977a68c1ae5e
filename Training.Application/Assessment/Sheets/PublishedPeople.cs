using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Results;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>What is published of some sheets changes: results that were computed from it go in the same transaction.</summary>
internal sealed class PublishedPeople(ISheetsDb db, IResultsDb results, ResultTurns turns)
{
    public async Task ForgetResults(IReadOnlyCollection<GradeSheetId> sheets, CancellationToken ct)
    {
        var people = Of(sheets);
        await turns.TakeFor(people, ct);
        await results.StoredResults.Where(result => people.Contains(result.PersonId)).ExecuteDeleteAsync(ct);
    }

    /// <summary>Whoever has a line in one of these sheets.</summary>
    public IQueryable<PersonId> Of(IReadOnlyCollection<GradeSheetId> sheets) =>
        db.MarkEntries.Where(entry => sheets.Contains(entry.SheetId)).Select(entry => entry.PersonId);
}
