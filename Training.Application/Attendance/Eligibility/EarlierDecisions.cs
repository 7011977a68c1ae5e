using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Eligibility;

/// <summary>What lists of other classes say of people who came from there: a decision stays with person and module (P21).</summary>
internal sealed class EarlierDecisions(IAttendanceDb db)
{
    /// <returns>Whether each may sit, by the list that was signed last; nothing of those who are on no such list.</returns>
    public async Task<IReadOnlyDictionary<PersonId, bool>> Of(
        IReadOnlyCollection<PersonId> people,
        ModuleId module,
        ClassId now,
        CancellationToken ct
    )
    {
        var lines = await (
            from list in db.EligibilityLists.AsNoTracking()
            where list.ModuleId == module && list.ClassId != now
            from line in list.Lines
            where people.Contains(line.PersonId)
            select new
            {
                line.PersonId,
                line.MaySit,
                list.SignedAt,
            }
        ).ToListAsync(ct);
        return lines
            .GroupBy(line => line.PersonId)
            .ToDictionary(one => one.Key, one => one.MaxBy(line => line.SignedAt)!.MaySit);
    }
}
