using System.Security.Cryptography;
using System.Text;
using Training.Application.Attendance.Figures;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance.Eligibility;

/// <summary>Computes the list of a class in a module from the figures of now.</summary>
internal sealed class EligibilityDraft(
    ClassFigures classes,
    ICurricula curricula,
    IPublishedSessions sessions,
    IWorkingDays days,
    EarlierDecisions earlier
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
        var taught = (await sessions.Of(classId, found.Code, ct)).Where(session => !session.Cancelled).ToList();
        var exam = ExamOn(taught, found);
        var before = await earlier.Of([.. figures.Lines.Select(line => line.Person)], found.Id, classId, ct);
        return new DraftedList(
            figures,
            found,
            exam,
            exam is { } day && figures.Rules is { } rules
                ? await days.From(day, -rules.Exams.FreezeDays, ct)
                : TaughtUntil(taught, found)?.AddDays(1),
            [.. figures.Lines.Select(line => Of(line, classId, found.Id, before))]
        );
    }

    private static EligibilityLine Of(
        ClassAttendanceLine line,
        ClassId classId,
        ModuleId module,
        IReadOnlyDictionary<PersonId, bool> before
    )
    {
        var attended = line.Figures.Modules.Single(one => one.Id == module).Attended;
        var computed = EligibilityLine.Of(classId, module, line.Person, attended);
        if (before.TryGetValue(line.Person, out var maySit))
            computed.Decide(maySit);
        return computed;
    }

    /// <summary>The first day on which what was published for the class is a test of the module.</summary>
    private static DateOnly? ExamOn(IEnumerable<SessionContent> taught, ModulePlan module) =>
        taught
            .Where(session => session.Lesson is { } number && IsTest(module, number))
            .Min(session => (DateOnly?)session.Date);

    /// <summary>The last day of a module that is published to its end: no exam in the timetable, nothing left to attend.</summary>
    private static DateOnly? TaughtUntil(List<SessionContent> taught, ModulePlan module) =>
        taught.Count > 0 && taught.Sum(session => session.Periods) >= module.Periods
            ? taught.Max(session => session.Date)
            : null;

    private static bool IsTest(ModulePlan module, int number) => module.Lesson(number)?.Kind == LessonKind.Test;
}

/// <param name="ExamOn">Null: no test of the module is published.</param>
/// <param name="FreezeOn">From this day on the list can be signed; null where no exam is published and the module is not taught to its end.</param>
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
