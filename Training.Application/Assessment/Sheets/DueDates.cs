using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>
/// By when the marks of a class in a module are to be published: so many working days after its exam as the rules say
/// (EXM-12), or after its last session where the timetable has it to its end and no exam in it. Until then nothing is due.
/// What is published counts, whatever the draft says.
/// </summary>
internal sealed class DueDates(IPublishedSessions sessions, IWorkingDays working)
{
    /// <returns>By class and the code of the module, which is the same in whatever edition it was published.</returns>
    public async Task<IReadOnlyDictionary<(ClassId Class, string Module), DateOnly>> Of(
        IReadOnlyCollection<ClassId> classes,
        IReadOnlyCollection<ModulePlan> modules,
        StudyRules rules,
        CancellationToken ct
    )
    {
        var known = modules.ToDictionary(module => module.Code);
        var taught = await sessions.LessonsOf(classes, ct);
        var over = (
            from one in taught.GroupBy(lesson => (lesson.Class, lesson.Module))
            where known.ContainsKey(one.Key.Module)
            let last = LastDay([.. one], known[one.Key.Module])
            where last is not null
            select (one.Key, Last: last.Value)
        ).ToDictionary();
        var after = await After([.. over.Values], rules, ct);
        return over.ToDictionary(one => one.Key, one => after[one.Value]);
    }

    /// <returns>By when what is sat on each of these days is due.</returns>
    public Task<IReadOnlyDictionary<DateOnly, DateOnly>> After(
        IReadOnlyCollection<DateOnly> days,
        StudyRules rules,
        CancellationToken ct
    ) => working.From(days, rules.Publication.WithinDays, ct);

    private static DateOnly? LastDay(IReadOnlyList<PublishedLesson> taught, ModulePlan module)
    {
        var exams = module
            .Lessons.Where(lesson => lesson.Kind == LessonKind.Test)
            .Select(lesson => lesson.Number)
            .ToList();
        var planned = taught.Where(one => one.Lesson is { } number && exams.Contains(number)).ToList();
        return planned.Count == 0 && taught.Sum(one => one.Periods) >= module.Periods ? taught.Max(one => one.Last)
            : planned.Count > 0 && planned.Count == exams.Count ? planned.Max(test => test.Last)
            : null;
    }
}
