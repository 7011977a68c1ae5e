using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Figures;

/// <summary>The attendance of everybody in a class now, in the order of lists; what they did in an earlier class counts (P21).</summary>
[Requires(Permission.ViewAttendance)]
public sealed record ShowClassAttendance(string Code) : IQuery<ClassAttendance>;

/// <param name="Rules">By which it is judged; null while none are chosen for the cohort.</param>
public sealed record ClassAttendance(
    ClassSummary Class,
    CohortSummary Cohort,
    StudyRules? Rules,
    IReadOnlyList<ClassAttendanceLine> Lines
);

public sealed record ClassAttendanceLine(PersonId Person, string FullName, PartialDate Birth, PersonFigures Figures);

internal sealed class ShowClassAttendanceHandler(
    ClassesInSight classes,
    ICohortDirectory cohorts,
    IClassMembers members,
    IPeopleDirectory people,
    FigureReader figures
) : IRequestHandler<ShowClassAttendance, Result<ClassAttendance>>
{
    public async Task<Result<ClassAttendance>> Handle(ShowClassAttendance query, CancellationToken ct)
    {
        if (await classes.Find(query.Code, ct) is not { } found)
            return AttendanceErrors.ClassUnknown;

        var cohort = (await cohorts.Find(found.CohortId, ct))!;
        var rules = await figures.RulesOf(cohort, ct);
        var inClass = members
            .All.Where(member => member.ClassId == found.Id && member.Until == null)
            .Select(member => member.PersonId);
        var computed = await figures.Of(inClass, cohort, rules?.Attendance, ct);
        var listed = await people
            .All.Where(person => inClass.Contains(person.Id))
            .OrderBy(person => person.SortKey)
            .ThenBy(person => person.Id)
            .Select(person => new
            {
                person.Id,
                person.FullName,
                person.Birth,
            })
            .ToListAsync(ct);
        return new ClassAttendance(
            found,
            cohort,
            rules,
            listed.ConvertAll(one => new ClassAttendanceLine(one.Id, one.FullName, one.Birth, computed[one.Id]))
        );
    }
}
