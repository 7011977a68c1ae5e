using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Results;
using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>What is published of some sheets changes: results that were computed from it go in the same transaction.</summary>
internal sealed class PublishedPeople(ISheetsDb db, IResultsDb results, ResultTurns turns, ICohortDirectory cohorts)
{
    public async Task ForgetResults(IReadOnlyCollection<GradeSheetId> sheets, CancellationToken ct)
    {
        var classes = db
            .GradeSheets.Where(sheet => sheets.Contains(sheet.Id))
            .Select(sheet => sheet.ClassId)
            .Distinct();
        var places = new HashSet<CohortId>();
        foreach (var id in await classes.ToListAsync(ct))
        {
            if (await cohorts.FindClass(id, ct) is { } place && places.Add(place.CohortId))
                await turns.Take(place.CohortId, ct);
        }

        var people = Of(sheets);
        await results.StoredResults.Where(result => people.Contains(result.PersonId)).ExecuteDeleteAsync(ct);
    }

    /// <summary>Whoever has a line in one of these sheets.</summary>
    public IQueryable<PersonId> Of(IReadOnlyCollection<GradeSheetId> sheets) =>
        db.MarkEntries.Where(entry => sheets.Contains(entry.SheetId)).Select(entry => entry.PersonId);
}
