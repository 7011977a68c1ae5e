using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <param name="Left">No longer in the class; their marks stay where they were earned (P21).</param>
/// <param name="HasAccount">They can be told.</param>
public sealed record SheetPerson(PersonId Id, string FullName, bool Left, bool HasAccount);

/// <summary>
/// Whose marks stand in a sheet: of the first sitting everybody in the class and whoever was marked before they left it, of
/// a resit those for whom it was opened.
/// </summary>
internal sealed class SheetRoster(ISheetsDb db, IClassMembers members, IPeopleDirectory people)
{
    /// <summary>In the order of lists (NAM-01).</summary>
    public async Task<IReadOnlyList<SheetPerson>> Of(
        ClassId @class,
        int sitting,
        IReadOnlyCollection<GradeSheetId> sheets,
        CancellationToken ct
    )
    {
        var now = members.All.Where(member => member.ClassId == @class && member.Until == null).Select(m => m.PersonId);
        var marked = db.MarkEntries.Where(entry => sheets.Contains(entry.SheetId)).Select(entry => entry.PersonId);
        var isFirst = sitting == 1;
        return await people
            .All.Where(person => (isFirst && now.Contains(person.Id)) || marked.Contains(person.Id))
            .OrderBy(person => person.SortKey)
            .ThenBy(person => person.Id)
            .Select(person => new SheetPerson(
                person.Id,
                person.FullName,
                !now.Contains(person.Id),
                person.Account != null
            ))
            .ToListAsync(ct);
    }
}
