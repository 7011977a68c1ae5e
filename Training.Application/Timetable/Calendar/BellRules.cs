namespace Training.Application.Timetable.Calendar;

/// <summary>The periods of a day follow each other, and so do its parts.</summary>
internal static class BellRules
{
    public static IEnumerable<Error> Check(IReadOnlyList<BellPeriod> periods)
    {
        if (periods.Count == 0)
            yield return CalendarErrors.NoPeriods;

        foreach (var period in periods.Where(period => period.Ends <= period.Begins))
        {
            yield return CalendarErrors
                .PeriodReversed.With("number", period.Number)
                .With("begins", period.Begins)
                .With("ends", period.Ends);
        }

        foreach (var (before, period) in periods.Zip(periods.Skip(1)))
        {
            if (period.Begins < before.Ends && before.Begins < before.Ends)
            {
                yield return CalendarErrors
                    .PeriodsOverlap.With("number", period.Number)
                    .With("begins", period.Begins)
                    .With("before", before.Number)
                    .With("ends", before.Ends);
            }
            if (period.Part < before.Part)
            {
                yield return CalendarErrors
                    .PartsOutOfOrder.With("number", period.Number)
                    .With("part", period.Part)
                    .With("later", before.Part);
            }
        }
    }
}
