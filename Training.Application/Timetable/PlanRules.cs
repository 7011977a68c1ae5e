namespace Training.Application.Timetable;

/// <summary>Whether everything that a plan names exists and belongs together.</summary>
internal static class PlanRules
{
    public static IEnumerable<Error> Check(SessionPlan plan, Surroundings around)
    {
        if (plan.Classes.Count == 0 || plan.Classes.Any(id => !around.Classes.ContainsKey(id)))
        {
            yield return TimetableErrors.ClassUnknown;
            yield break;
        }
        if (plan.Classes.Select(id => around.Classes[id].CohortId).Distinct().Count() > 1)
        {
            var codes = string.Join(", ", plan.Classes.Select(id => around.Classes[id].Code));
            yield return TimetableErrors.ClassOfOtherCohort.With("classes", codes);
        }
        if (!around.Modules.TryGetValue(plan.ModuleId, out var module))
            yield return TimetableErrors.ModuleUnknown;
        else if (plan.Lesson is { } lesson && module.Lesson(lesson) is null)
            yield return TimetableErrors.LessonUnknown.With("module", module.Code).With("lesson", lesson);
        if (plan.Room is { } room && !around.Rooms.ContainsKey(room))
            yield return TimetableErrors.RoomUnknown;
        if (plan.Instructors.Any(id => !around.Instructors.ContainsKey(id)))
            yield return TimetableErrors.InstructorUnknown;
    }
}
