using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>
/// Who moved into a class and has a mark in a component from another class of the cohort: it stands there (P21), and none is
/// missing here. Who is to take the module again is marked anew (RST-03).
/// </summary>
internal sealed class MarkedElsewhere(ISheetsDb db, ICohortDirectory cohorts, IRetakes retakes)
{
    /// <summary>By the code of the component.</summary>
    public async Task<ILookup<string, PersonId>> Of(
        SheetPlan plan,
        int sitting,
        IEnumerable<SheetPerson> people,
        CancellationToken ct
    )
    {
        if (sitting > 1)
            return Array.Empty<PersonId>().ToLookup(_ => "");

        var here = people.Where(person => !person.Left).Select(person => person.Id).ToList();
        var others = (await cohorts.Classes(plan.Cohort.Id, ct)).Select(one => one.Id).ToList();
        others.Remove(plan.Class.Id);
        var marked = await (
            from sheet in db.GradeSheets
            where sheet.ModuleId == plan.Module.Id && sheet.Sitting == 1 && others.Contains(sheet.ClassId)
            join entry in db.Current() on sheet.Id equals entry.SheetId
            where entry.State != MarkState.NotSat && here.Contains(entry.PersonId)
            select new
            {
                sheet.ClassId,
                sheet.Component,
                entry.PersonId,
            }
        ).ToListAsync(ct);
        var runs = await retakes.Of(plan.Cohort.Id, plan.Module.Id, [.. marked.Select(one => one.PersonId)], ct);
        return marked
            .Where(one => runs.CarriesOver(one.PersonId, one.ClassId, plan.Class.Id))
            .ToLookup(one => one.Component, one => one.PersonId);
    }
}
