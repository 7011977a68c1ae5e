namespace Training.Application.Timetable;

/// <summary>Where the grid of a day places a slot.</summary>
internal static class SessionTimes
{
    public static Result<SessionTime> Place(this IReadOnlyList<BellGrid> grids, DateOnly date, Slot slot)
    {
        if (grids.On(date) is not { } grid)
            return TimetableErrors.NoGrid.With("date", date);
        return slot is { Begins: { } begins, Ends: { } ends }
            ? OfTimes(grid, date, begins, ends)
            : OfPeriods(grid, date, slot);
    }

    private static Result<SessionTime> OfPeriods(BellGrid grid, DateOnly date, Slot slot)
    {
        var periods = grid.Periods.Where(p => slot.FirstPeriod <= p.Number && p.Number < slot.UntilPeriod).ToList();
        if (periods.Count == 0 || periods.Count != slot.UntilPeriod - slot.FirstPeriod)
        {
            return TimetableErrors
                .PeriodUnknown.With("first", slot.FirstPeriod)
                .With("last", slot.UntilPeriod - 1)
                .With("grid", grid.NameVi)
                .With("periods", grid.Periods.Count);
        }
        return new SessionTime(Interval.Of(date, periods[0].Begins, periods[^1].Ends), periods.Count);
    }

    /// <summary>A session with times of its own counts the periods of the grid that it touches, and one at least.</summary>
    private static Result<SessionTime> OfTimes(BellGrid grid, DateOnly date, TimeOnly begins, TimeOnly ends)
    {
        var interval = Interval.Of(date, begins, ends);
        if (interval.From >= interval.Until)
            return TimetableErrors.TimesReversed.With("begins", begins).With("ends", ends);

        var touched = grid.Periods.Count(period => period.Meets(interval));
        return new SessionTime(interval, Math.Max(1, touched));
    }
}
