using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Eligibility;

/// <summary>
/// What was decided in other classes of the cohort about people who came from there: it stays with person and module (P21).
/// Who begins the module anew is decided about anew (RST-03).
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
        var lines = await (
            from list in db.EligibilityLists.AsNoTracking()
            where list.ModuleId == module && list.ClassId != now
            from line in list.Lines
            where people.Contains(line.PersonId)
            select new
            {
                line.PersonId,
                line.MaySit,
                list.ClassId,
                list.SignedAt,
            }
        ).ToListAsync(ct);
        var counts = await CountingIn(now, module, [.. lines.Select(line => line.PersonId)], ct);
        return lines
            .Where(line => counts(line.PersonId, line.ClassId))
            .GroupBy(line => line.PersonId)
            .ToDictionary(own => own.Key, own => own.MaxBy(line => line.SignedAt)!.MaySit);
    }

    /// <returns>What each of them made up as it is recorded in this class, or else as it counts here from another.</returns>
    public async Task<IReadOnlyDictionary<PersonId, MadeUp>> MadeUp(
        IReadOnlyCollection<PersonId> people,
        ModuleId module,
        ClassId now,
        CancellationToken ct
    )
    {
        if (people.Count == 0)
            return new Dictionary<PersonId, MadeUp>();

        var all = await db
            .MadeUps.Where(one => one.ModuleId == module && people.Contains(one.PersonId))
            .ToListAsync(ct);
        var here = all.Where(one => one.ClassId == now).ToDictionary(one => one.PersonId);
        var brought = all.FindAll(one => !here.ContainsKey(one.PersonId));
        var counts = await CountingIn(now, module, brought.ConvertAll(one => one.PersonId), ct);
        return brought
            .Where(one => counts(one.PersonId, one.ClassId))
            .GroupBy(one => one.PersonId, (_, own) => own.MaxBy(one => one.At)!)
            .Concat(here.Values)
            .ToDictionary(one => one.PersonId);
    }

    /// <returns>Of a person and another class: whether what was decided there counts here.</returns>
    private async Task<Func<PersonId, ClassId, bool>> CountingIn(
        ClassId now,
        ModuleId module,
        List<PersonId> people,
        CancellationToken ct
    )
    {
        if (people.Count == 0 || await cohorts.FindClass(now, ct) is not { CohortId: var cohort })
            return (_, _) => false;

        var classes = (await cohorts.Classes(cohort, ct)).Select(one => one.Id).ToHashSet();
        var runs = await retakes.Of(cohort, module, [.. people.Distinct()], ct);
        return (person, from) => classes.Contains(from) && runs.CarriesOver(person, from, now);
    }
}
