using Training.Application.Attendance.Figures;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance.Facts;

/// <summary>Who stands near or over the limit of a module (ATT-01), by the figures that the pages show.</summary>
internal sealed class AbsenceLimits(
    IAttendanceDb db,
    ICohortDirectory cohorts,
    TraineesToTell trainees,
    FigureReader figures
)
{
    /// <returns>Of those in a register, who stands so in its module.</returns>
    public async Task<IReadOnlyList<AtLimit>> Of(SessionId session, CancellationToken ct)
    {
        var register = await db.Registers.AsNoTracking().SingleOrDefaultAsync(one => one.SessionId == session, ct);
        if (register is null)
            return [];

        var recorded = db.AttendanceMarks.Where(mark => mark.SessionId == session).Select(mark => mark.PersonId);
        var among = (await trainees.Of(register.CohortId, ct)).Where(one => recorded.Contains(one.Person));
        return await Of(register.CohortId, register.ModuleId, among, ct);
    }

    /// <returns>Of some accounts, who stands so now.</returns>
    public async Task<IReadOnlyList<AtLimit>> Of(
        CohortId cohort,
        ModuleId module,
        IReadOnlyCollection<UserId> accounts,
        CancellationToken ct
    )
    {
        var among = (await trainees.Of(cohort, ct)).Where(one => accounts.Contains(one.Account));
        return await Of(cohort, module, among, ct);
    }

    /// <returns>Of whomever, by person and module; without those who stand better.</returns>
    public async Task<IReadOnlyDictionary<(PersonId, ModuleId), ModuleFigures>> Of(
        CohortId id,
        IQueryable<PersonId> people,
        CancellationToken ct
    )
    {
        var cohort = (await cohorts.Find(id, ct))!;
        if (await figures.RulesOf(cohort, ct) is not { } rules)
            return new Dictionary<(PersonId, ModuleId), ModuleFigures>();

        var computed = await figures.Of(people, cohort, rules.Attendance, ct);
        return computed
            .SelectMany(person => person.Value.Modules, (person, module) => (Person: person.Key, Module: module))
            .Where(one => one.Module.Attended.Standing is AttendanceStanding.Near or AttendanceStanding.OutOfReach)
            .ToDictionary(one => (one.Person, one.Module.Id), one => one.Module);
    }

    private async Task<IReadOnlyList<AtLimit>> Of(
        CohortId cohort,
        ModuleId module,
        IQueryable<TraineeToTell> among,
        CancellationToken ct
    )
    {
        var standing = await Of(cohort, among.Select(one => one.Person), ct);
        return
        [
            .. (await among.ToListAsync(ct))
                .Where(one => standing.ContainsKey((one.Person, module)))
                .Select(one => new AtLimit(one.Account, cohort, standing[(one.Person, module)])),
        ];
    }
}

/// <summary>A trainee near or over the limit.</summary>
internal sealed record AtLimit(UserId Account, CohortId Cohort, ModuleFigures Module)
{
    public AttendanceStanding Standing => Module.Attended.Standing;
}
