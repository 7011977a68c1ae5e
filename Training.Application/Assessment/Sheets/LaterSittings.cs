using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Sheets;

internal sealed class LaterSittings(ISheetsDb db) : ILaterSittings
{
    public Task<bool> Has(IReadOnlyCollection<ClassId> classes, ModuleId module, PersonId person, CancellationToken ct)
    {
        var later = db.GradeSheets.Where(one =>
            classes.Contains(one.ClassId) && one.ModuleId == module && one.Sitting > 1
        );
        return db.MarkEntries.AnyAsync(
            entry => entry.PersonId == person && later.Any(sheet => sheet.Id == entry.SheetId),
            ct
        );
    }
}
