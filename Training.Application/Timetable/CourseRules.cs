using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Timetable;

/// <summary>Whether each class has been taught what a module builds on.</summary>
internal static class CourseRules
{
    /// <param name="course">What each class is taught.</param>
    public static IEnumerable<Clash> Check(
        PlacedSession session,
        ILookup<ClassId, PlacedSession> course,
        Surroundings around
    )
    {
        var module = around.Modules[session.ModuleId];
        var before = around.Modules.Values.Where(other => Precedes(other, module)).ToList();
        var after = around.Modules.Values.Where(other => Precedes(module, other)).ToDictionary(other => other.Id);
        foreach (var @class in session.Classes)
        {
            foreach (var needed in before)
            {
                var taught = course[@class]
                    .Where(other => other.ModuleId == needed.Id && other.IsBefore(session))
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

            if (after.Count == 0)
                continue;
            foreach (var later in course[@class].Where(other => other.Id != session.Id && !session.IsBefore(other)))
            {
                if (after.TryGetValue(later.ModuleId, out var next))
                {
                    yield return new(
                        session.Id,
                        later.Id,
                        TimetableErrors
                            .TaughtTooLate.With("class", around.Classes[@class].Code)
                            .With("module", next.Code)
                            .With("date", later.Interval.Date)
                    );
                }
            }
        }
    }

    private static bool Precedes(ModulePlan one, ModulePlan other) =>
        one.CurriculumId == other.CurriculumId && other.Prerequisites.Contains(one.Code);
}
