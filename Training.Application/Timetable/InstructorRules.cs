using System.Globalization;

namespace Training.Application.Timetable;

/// <summary>Whether the instructors may and can teach it then.</summary>
internal static class InstructorRules
{
    public static IEnumerable<Error> Check(
        PlacedSession session,
        Func<DateOnly, IEnumerable<PlacedSession>> on,
        Surroundings around
    ) => session.Instructors.Select(id => around.Instructors[id]).SelectMany(who => Check(who, session, on, around));

    private static IEnumerable<Error> Check(
        Instructor who,
        PlacedSession session,
        Func<DateOnly, IEnumerable<PlacedSession>> on,
        Surroundings around
    )
    {
        var (day, module) = (session.Interval.Date, around.Modules[session.ModuleId]);
        if (!who.Modules.Contains(module.Code))
            yield return TimetableErrors.NotQualified.With("instructor", who.Name).With("module", module.Code);
        if (who.LeftOn <= day)
            yield return TimetableErrors.InstructorLeft.With("instructor", who.Name).With("from", who.LeftOn);
        if (who.Absences.FirstOrDefault(absence => absence.From <= day && day <= absence.To) is { } away)
        {
            yield return TimetableErrors
                .InstructorAway.With("instructor", who.Name)
                .With("from", away.From)
                .With("to", away.To)
                .With("reason", away.Reason);
        }

        foreach (var part in around.PartsOf(session.Interval))
        {
            if (who.Unavailable.Contains(new(day.DayOfWeek, part)))
            {
                yield return TimetableErrors
                    .InstructorUnavailable.With("instructor", who.Name)
                    .With("date", day)
                    .With("part", part);
            }
        }

        var week = Week(day)
            .SelectMany(on)
            .Where(other => other.Instructors.Contains(who.Id))
            .Sum(other => other.Periods);
        if (week > who.MaxPerWeek)
        {
            yield return TimetableErrors
                .Overload.With("instructor", who.Name)
                .With("week", ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue)))
                .With("periods", week)
                .With("most", who.MaxPerWeek);
        }
    }

    private static IEnumerable<DateOnly> Week(DateOnly day) => Enumerable.Range(0, 7).Select(day.Monday().AddDays);
}
