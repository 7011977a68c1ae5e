using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Eligibility;

/// <summary>
/// What lists of other classes of the cohort say of people who came from there: a decision stays with person and module
/// (P21). Who begins the module anew is decided about anew (RST-03).
/// </summary>
internal sealed class EarlierDecisions(IAttendanceDb db, ICohortDirectory cohorts, IRetakes retakes)
{
    /// <returns>Whether each may sit, by the list that was signed last; nothing of those who are on no such list.</returns>
    public async Task<IReadOnlyDictionary<PersonId, bool>> Of(
        IReadOnlyCollection<PersonId> people,
        ModuleId module,
        ClassId now,
        CancellationToken ct
    )
    {
        if (people.Count == 0 || await cohorts.FindClass(now, ct) is not { } place)
            return new Dictionary<PersonId, bool>();

        var others = (await cohorts.Classes(place.CohortId, ct)).Select(one => one.Id).ToList();
        others.Remove(now);
        var lines = await (
            from list in db.EligibilityLists.AsNoTracking()
            where list.ModuleId == module && others.Contains(list.ClassId)
            from line in list.Lines
            where people.Contains(line.PersonId)
            select new
            {
                line.PersonId,
                line.MaySit,
                list.SignedAt,
            }
        ).ToListAsync(ct);
        var again = await retakes.Of(place.CohortId, module, [.. lines.Select(line => line.PersonId).Distinct()], ct);
        return lines
            .Where(line => !again.Contains(line.PersonId))
            .GroupBy(line => line.PersonId)
            .ToDictionary(one => one.Key, one => one.MaxBy(line => line.SignedAt)!.MaySit);
    }
}
