namespace Training.Application.Timetable;

/// <summary>Whether the day is one to teach on.</summary>
internal static class DayRules
{
    public static IEnumerable<Error> Check(PlacedSession session, Surroundings around)
    {
        var day = session.Interval.Date;
        if (around.Calendar.DayOff(day) is { } off)
        {
            yield return TimetableErrors
                .DayOff.With("date", day)
                .With("name", new InBothLanguages(off.NameVi, off.NameEn));
        }

        foreach (var cohort in session.Classes.Select(id => around.Cohorts[around.Classes[id].CohortId]).Distinct())
        {
            if (day < cohort.OpensOn || cohort.ClosesOn < day)
            {
                yield return TimetableErrors
                    .OutsideCohort.With("cohort", cohort.Code)
                    .With("date", day)
                    .With("opens", cohort.OpensOn)
                    .With("closes", cohort.ClosesOn);
            }
        }
    }
}
