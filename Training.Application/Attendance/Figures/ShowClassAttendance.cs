using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
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

internal sealed class ShowClassAttendanceHandler(ClassFigures classes)
    : IRequestHandler<ShowClassAttendance, Result<ClassAttendance>>
{
    public Task<Result<ClassAttendance>> Handle(ShowClassAttendance query, CancellationToken ct) =>
        classes.Of(query.Code, ct);
}
