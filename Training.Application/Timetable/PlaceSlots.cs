using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>At what times of its day a session could be.</summary>
internal static class PlaceSlots
{
    /// <summary>As many periods, from the beginning of each half-day and at the same time as wanted.</summary>
    public static IEnumerable<Slot> Of(SessionPlan plan, IReadOnlyList<BellGrid> grids)
    {
        var periods = grids.On(plan.Date)?.Periods ?? [];
        var length =
            plan.Slot.UntilPeriod - plan.Slot.FirstPeriod ?? periods.Count(period => period.Part == DayPart.Morning);
        return periods
            .GroupBy(period => period.Part)
            .Select(part => part.Min(period => period.Number))
            .Concat(plan.Slot.FirstPeriod is { } wanted ? [wanted] : [])
            .Distinct()
            .OrderBy(first => first != plan.Slot.FirstPeriod)
            .Select(first => Slot.OfPeriods(first, first + length));
    }
}
