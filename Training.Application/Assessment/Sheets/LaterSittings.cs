using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Sheets;

internal sealed class LaterSittings(ISheetsDb db) : ILaterSittings
{
    public Task<bool> Has(ClassId @class, ModuleId module, PersonId person, CancellationToken ct)
    {
        var later = db.GradeSheets.Where(one => one.ClassId == @class && one.ModuleId == module && one.Sitting > 1);
        return db.MarkEntries.AnyAsync(
            entry => entry.PersonId == person && later.Any(sheet => sheet.Id == entry.SheetId),
            ct
        );
    }
}
