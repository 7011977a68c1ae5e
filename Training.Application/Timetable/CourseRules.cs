using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Timetable;

/// <summary>Whether each class has been taught what a module builds on.</summary>
internal static class CourseRules
{
    public static IEnumerable<Clash> Check(
        PlacedSession session,
        IReadOnlyList<PlacedSession> course,
        Surroundings around
    )
    {
        var module = around.Modules[session.ModuleId];
        foreach (var @class in session.Classes)
        {
            foreach (var needed in around.Modules.Values.Where(other => Precedes(other, module)))
            {
                var taught = course
                    .Where(other => IsOf(other, needed, @class) && other.IsBefore(session))
                    .Sum(other => other.Periods);
                if (taught < needed.Periods)
                {
                    yield return new(
                        session.Id,
                        With: null,
                        TimetableErrors
                            .NotYetTaught.With("class", around.Classes[@class].Code)
                            .With("module", needed.Code)
                            .With("taught", taught)
                            .With("periods", needed.Periods)
                    );
                }
            }

            foreach (var later in course.Where(other => other.Id != session.Id && other.Classes.Contains(@class)))
            {
                if (Precedes(module, around.Modules[later.ModuleId]) && !session.IsBefore(later))
                {
                    yield return new(
                        session.Id,
                        later.Id,
                        TimetableErrors
                            .TaughtTooLate.With("class", around.Classes[@class].Code)
                            .With("module", around.Modules[later.ModuleId].Code)
                            .With("date", later.Interval.Date)
                    );
                }
            }
        }
    }

    private static bool IsOf(PlacedSession session, ModulePlan module, ClassId @class) =>
        session.ModuleId == module.Id && session.Classes.Contains(@class);

    private static bool Precedes(ModulePlan one, ModulePlan other) =>
        one.CurriculumId == other.CurriculumId && other.Prerequisites.Contains(one.Code);
}
