using Training.Application.Curriculum.Contracts;

namespace Training.Application.Timetable;

/// <summary>The lessons of a module one after the other, each until its periods are used up.</summary>
/// <param name="first">The number of the lesson to begin with.</param>
internal sealed class LessonsInTurn(ModulePlan module, int first)
{
    private readonly Queue<LessonPlan> _left = new(
        module.Lessons.Where(lesson => lesson.Number >= first).OrderBy(lesson => lesson.Number)
    );
    private int _used;

    /// <summary>The lesson that the next session is for; null behind the last one.</summary>
    /// <param name="periods">Of that session.</param>
    public int? Take(int periods)
    {
        if (!_left.TryPeek(out var lesson))
            return null;

        _used += periods;
        if (_used >= lesson.Periods)
        {
            _left.Dequeue();
            _used = 0;
        }
        return lesson.Number;
    }
}
