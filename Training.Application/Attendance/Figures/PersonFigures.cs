using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance.Figures;

/// <summary>One person's figures, module by module and of the whole course, with the sessions that were missed.</summary>
/// <param name="Modules">Those of the curriculum, and any other that was recorded.</param>
/// <param name="TooMuchUnexcused">More of the course is missed without permission than leads to discipline (ATT-04).</param>
public sealed record PersonFigures(
    IReadOnlyList<ModuleFigures> Modules,
    Attended Course,
    bool TooMuchUnexcused,
    IReadOnlyList<Absence> Absences
)
{
    /// <summary>The worst of all modules.</summary>
    public AttendanceStanding Worst => Modules.Select(module => module.Attended.Standing).DefaultIfEmpty().Max();
}

public sealed record ModuleFigures(ModuleId Id, string Code, string NameVi, string NameEn, Attended Attended);

/// <summary>A session of which somebody missed all or some periods.</summary>
/// <param name="Module">Its code.</param>
public sealed record Absence(SessionId Session, DateOnly Date, ModuleId ModuleId, string Module, string Letters);
