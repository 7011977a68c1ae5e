using Training.Application.Curriculum.Contracts;

namespace Training.Web.Demo;

/// <summary>Lessons of a module that follow each other and are all in a room, or all outside.</summary>
/// <param name="FirstLesson">Its number.</param>
/// <param name="Sessions">Half-days that they take.</param>
internal sealed record LessonRun(int FirstLesson, int Sessions, bool NeedsRoom)
{
    /// <summary>Of four periods each (DAY-01).</summary>
    public const int HalfDay = 4;

    public static IReadOnlyList<LessonRun> Of(ModulePlan module)
    {
        var runs = new List<LessonRun>();
        foreach (var lesson in module.Lessons)
        {
            var (sessions, inside) = ((lesson.Periods + HalfDay - 1) / HalfDay, lesson.Kind.NeedsRoom());
            if (runs.Count > 0 && runs[^1].NeedsRoom == inside)
                runs[^1] = runs[^1] with { Sessions = runs[^1].Sessions + sessions };
            else
                runs.Add(new(lesson.Number, sessions, inside));
        }
        return runs;
    }
}
