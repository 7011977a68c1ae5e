using System.Security.Cryptography;
using System.Text;
using Training.Application.Attendance.Figures;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance.Eligibility;

/// <summary>Computes the list of a class in a module from the figures of now.</summary>
internal sealed class EligibilityDraft(
    ClassFigures classes,
    ICurricula curricula,
    IPublishedSessions sessions,
    IWorkingDays days
)
{
    public async Task<Result<DraftedList>> Of(string code, string module, CancellationToken ct)
    {
        var shown = await classes.Of(code, ct);
        if (!shown.Succeeded(out var figures))
            return Result<DraftedList>.Refuse(shown.Errors);
        var plans = figures.Cohort.Curriculum is { } id ? await curricula.ModulesOf(id, ct) : [];
        if (plans.FirstOrDefault(plan => plan.Code == module) is not { } found)
            return EligibilityErrors.ModuleUnknown;

        var classId = figures.Class.Id;
        var exam = await ExamOn(classId, found, ct);
        return new DraftedList(
            figures,
            found,
            exam,
            exam is { } day && figures.Rules is { } rules ? await days.From(day, -rules.Exams.FreezeDays, ct) : null,
            [.. figures.Lines.Select(line => EligibilityLine.Of(classId, found.Id, line.Person, Of(line, found.Id)))]
        );
    }

    private static Attended Of(ClassAttendanceLine line, ModuleId module) =>
        line.Figures.Modules.Single(one => one.Id == module).Attended;

    /// <summary>The first day on which what was published for the class is a test of the module.</summary>
    private async Task<DateOnly?> ExamOn(ClassId classId, ModulePlan module, CancellationToken ct)
    {
        var published = await sessions.Of(classId, module.Id, ct);
        return published
            .Where(session => !session.Cancelled && session.Lesson is { } number && IsTest(module, number))
            .Select(session => (DateOnly?)session.Date)
            .Min();
    }

    private static bool IsTest(ModulePlan module, int number) => module.Lesson(number)?.Kind == LessonKind.Test;
}

/// <param name="ExamOn">Null: no test of the module is published.</param>
/// <param name="FreezeOn">From this day on the list can be signed; null where there is no exam to count from.</param>
internal sealed record DraftedList(
    ClassAttendance Figures,
    ModulePlan Module,
    DateOnly? ExamOn,
    DateOnly? FreezeOn,
    IReadOnlyList<EligibilityLine> Lines
)
{
    /// <summary>The same for the same list: whoever signs says which they saw.</summary>
    public string Mark =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', Lines.Select(Of).Order(StringComparer.Ordinal))))
        )[..16];

    private static string Of(EligibilityLine line) => $"{line.PersonId}:{line.MaySit}:{line.Missed}:{line.Owed}";
}
