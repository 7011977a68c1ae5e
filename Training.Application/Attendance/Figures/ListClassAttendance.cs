using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Attendance.Figures;

/// <summary>The classes in sight, with how many people stand where.</summary>
[Requires(Permission.ViewAttendance)]
public sealed record ListClassAttendance : IQuery<IReadOnlyList<ClassAttendanceSum>>;

/// <param name="People">In the class now.</param>
/// <param name="Standings">Of them, by the worst of their modules.</param>
/// <param name="Percent">Of all that was held, as far as the rules count it; null while nothing was.</param>
public sealed record ClassAttendanceSum(
    string Class,
    string Cohort,
    int People,
    IReadOnlyDictionary<AttendanceStanding, int> Standings,
    int? Percent
);

internal sealed class ListClassAttendanceHandler(
    ClassesInSight classes,
    ICohortDirectory cohorts,
    IClassMembers members,
    FigureReader figures
) : IRequestHandler<ListClassAttendance, Result<IReadOnlyList<ClassAttendanceSum>>>
{
    public async Task<Result<IReadOnlyList<ClassAttendanceSum>>> Handle(ListClassAttendance query, CancellationToken ct)
    {
        var sums = new List<ClassAttendanceSum>();
        foreach (var ofCohort in (await classes.All(ct)).GroupBy(one => one.CohortId))
        {
            var cohort = (await cohorts.Find(ofCohort.Key, ct))!;
            var ids = ofCohort.Select(one => one.Id).ToList();
            var now = members.All.Where(member => ids.Contains(member.ClassId) && member.Until == null);
            var rules = await figures.RulesOf(cohort, ct);
            var computed = await figures.Of(now.Select(member => member.PersonId), cohort, rules?.Attendance, ct);
            var people = (await now.ToListAsync(ct)).ToLookup(member => member.ClassId, member => member.PersonId);
            sums.AddRange(
                ofCohort.Select(one => Sum(one.Code, cohort.Code, [.. people[one.Id].Select(id => computed[id])]))
            );
        }
        return sums;
    }

    private static ClassAttendanceSum Sum(string code, string cohort, IReadOnlyList<PersonFigures> people) =>
        new(
            code,
            cohort,
            people.Count,
            people.CountBy(person => person.Worst).ToDictionary(),
            Attended.OfCourse([.. people.Select(person => person.Course)]).ShareOfHeld
        );
}
