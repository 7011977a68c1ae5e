using Training.Application.Access.Contracts;
using Training.Application.Attendance.Figures;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance.Facts;

/// <summary>One more session missed would be too many. Who is beyond that by now is told so instead.</summary>
[Tells(FactKind.AbsenceNearLimit)]
internal sealed class AbsenceNearLimit(AbsenceLimits limits) : AbsenceAtLimit(limits, AttendanceStanding.Near);

/// <summary>Too much is missed, whatever comes.</summary>
[Tells(FactKind.AbsenceOverLimit)]
internal sealed class AbsenceOverLimit(AbsenceLimits limits) : AbsenceAtLimit(limits, AttendanceStanding.OutOfReach);

/// <summary>
/// Told once for each module of a cohort, though somebody moves to another of its classes: what they missed moves along (P21).
/// </summary>
internal abstract class AbsenceAtLimit(AbsenceLimits limits, AttendanceStanding standing) : IFact
{
    public async Task<IReadOnlyList<Telling>> Whom(string of, CancellationToken ct)
    {
        var found = await limits.Of(SessionId.From(Guid.Parse(of)), ct);
        return
        [
            .. found
                .Where(one => one.Standing == standing)
                .Select(one => new Telling(one.Account, Role.Trainee, $"{one.Cohort}:{one.Module.Id}")),
        ];
    }

    public async Task<IReadOnlyDictionary<UserId, FactWords>> Words(
        string key,
        IReadOnlyCollection<Reader> readers,
        CancellationToken ct
    )
    {
        var ids = key.Split(':');
        var (cohort, module) = (CohortId.From(Guid.Parse(ids[0])), ModuleId.From(Guid.Parse(ids[1])));
        var found = await limits.Of(cohort, module, [.. readers.Select(reader => reader.Id)], ct);
        var there = found.Where(one => one.Standing == standing).ToDictionary(one => one.Account, one => one.Module);
        return readers
            .Where(reader => there.ContainsKey(reader.Id))
            .ToDictionary(reader => reader.Id, reader => Words(there[reader.Id], reader.Language));
    }

    private static FactWords Words(ModuleFigures module, string language) =>
        new(
            new Dictionary<string, string>
            {
                ["module"] = language == "en" ? module.NameEn : module.NameVi,
                ["absent"] = $"{module.Attended.Counted}",
                ["limit"] = $"{module.Attended.Limit}",
                ["left"] = $"{module.Attended.Left}",
                ["planned"] = $"{module.Attended.Planned}",
            },
            "/me/attendance"
        );
}
