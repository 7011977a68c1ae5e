using Training.Application.Attendance.Figures;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
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

    private async Task<IReadOnlyList<AtLimit>> Of(
        CohortId id,
        ModuleId module,
        IQueryable<TraineeToTell> among,
        CancellationToken ct
    )
    {
        var cohort = (await cohorts.Find(id, ct))!;
        if (await figures.RulesOf(cohort, ct) is not { } rules)
            return [];

        var computed = await figures.Of(among.Select(one => one.Person), cohort, rules.Attendance, ct);
        return
        [
            .. (await among.ToListAsync(ct))
                .Select(one => new AtLimit(
                    one.Account,
                    id,
                    computed[one.Person].Modules.Single(figure => figure.Id == module)
                ))
                .Where(one => one.Standing is AttendanceStanding.Near or AttendanceStanding.OutOfReach),
        ];
    }
}

/// <summary>A trainee near or over the limit.</summary>
internal sealed record AtLimit(UserId Account, CohortId Cohort, ModuleFigures Module)
{
    public AttendanceStanding Standing => Module.Attended.Standing;
}
