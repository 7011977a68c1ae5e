using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Solving;

namespace Training.Application.Timetable.Proposals;

/// <summary>What a class still misses of a module, in sessions of at most a half-day; together they have the periods that are missing.</summary>
internal static class MissingLessons
{
    /// <param name="planned">Periods by the number of the lesson; null for sessions that are not for a certain one.</param>
    /// <param name="halfDay">Periods of a half-day.</param>
    /// <returns>Runs of lessons that are all in a room, or all outside.</returns>
    public static IReadOnlyList<MissingRun> Of(ModulePlan module, ILookup<int?, int> planned, int halfDay)
    {
        var runs = new List<MissingRun>();
        LessonKind? last = null;
        foreach (var (lesson, missing) in Missing(module, planned))
        {
            if (runs.Count == 0 || runs[^1].NeedsRoom != lesson.Kind.NeedsRoom())
                (last, _) = ((LessonKind?)null, Begin(runs, lesson));
            Add(runs[^1].Sessions, lesson, missing, halfDay, goesOn: last == lesson.Kind);
            last = lesson.Kind;
        }
        return runs;
    }

    private static MissingRun Begin(List<MissingRun> runs, LessonPlan lesson)
    {
        runs.Add(new(lesson.Kind.NeedsRoom(), []));
        return runs[^1];
    }

    /// <param name="goesOn">The last session may take more: it is of the same kind.</param>
    private static void Add(List<PlanLesson> sessions, LessonPlan lesson, int periods, int halfDay, bool goesOn)
    {
        if (goesOn && sessions[^1] is var open && open.Periods < halfDay)
        {
            var more = Math.Min(halfDay - open.Periods, periods);
            sessions[^1] = open with { Periods = open.Periods + more };
            periods -= more;
        }
        for (; periods > 0; periods -= halfDay)
            sessions.Add(new(lesson.Number, Math.Min(halfDay, periods)));
    }

    /// <summary>What was planned beyond a lesson, or for none, counts for the first ones that miss something.</summary>
    private static IEnumerable<(LessonPlan Lesson, int Periods)> Missing(ModulePlan module, ILookup<int?, int> planned)
    {
        var spare =
            planned[null].Sum()
            + module.Lessons.Sum(lesson => Math.Max(0, planned[lesson.Number].Sum() - lesson.Periods));
        foreach (var lesson in module.Lessons.OrderBy(lesson => lesson.Number))
        {
            var missing = Math.Max(0, lesson.Periods - planned[lesson.Number].Sum());
            var taken = Math.Min(missing, spare);
            spare -= taken;
            if (missing > taken)
                yield return (lesson, missing - taken);
        }
    }
}

internal sealed record MissingRun(bool NeedsRoom, List<PlanLesson> Sessions);
