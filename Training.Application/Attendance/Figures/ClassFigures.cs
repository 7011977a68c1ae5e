using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Figures;

/// <summary>Reads a class with the figures of everybody in it, for whoever may see it.</summary>
internal sealed class ClassFigures(
    ClassesInSight classes,
    ICohortDirectory cohorts,
    IClassMembers members,
    IPeopleDirectory people,
    FigureReader figures
)
{
    /// <param name="code">Of the class.</param>
    /// <param name="ct">Cancelled when nobody waits any more.</param>
    public async Task<Result<ClassAttendance>> Of(string code, CancellationToken ct)
    {
        if (await classes.Find(code, ct) is not { } found)
            return AttendanceErrors.ClassUnknown;

        var cohort = (await cohorts.Find(found.CohortId, ct))!;
        var rules = await figures.RulesOf(cohort, ct);
        var inClass = members
            .All.Where(member => member.ClassId == found.Id && member.Until == null)
            .Select(member => member.PersonId);
        var computed = await figures.Of(inClass, cohort, rules?.Attendance, ct);
        var listed = await people.All.Where(person => inClass.Contains(person.Id)).Listed(ct);
        return new ClassAttendance(
            found,
            cohort,
            rules,
            listed.ConvertAll(one => new ClassAttendanceLine(one.Id, one.FullName, one.Birth, computed[one.Id]))
        );
    }
}
