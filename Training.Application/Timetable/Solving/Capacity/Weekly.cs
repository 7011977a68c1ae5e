using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Solving.Capacity;

/// <summary>The weeks of the slots.</summary>
internal sealed class Weekly
{
    private readonly int[] _week;

    public Weekly(IReadOnlyList<HalfDay> slots)
    {
        Slots = slots;
        Mondays = [.. slots.Select(slot => slot.Date.Monday()).Distinct()];
        var number = Mondays.Select((monday, i) => (monday, i)).ToDictionary(one => one.monday, one => one.i);
        _week = [.. slots.Select(slot => number[slot.Date.Monday()])];
        Parts = [.. slots.Select(slot => slot.Part).Distinct().Order()];
    }

    public IReadOnlyList<HalfDay> Slots { get; }
    public IReadOnlyList<DateOnly> Mondays { get; }
    public IReadOnlyList<DayPart> Parts { get; }

    public int Of(int slot) => _week[slot];

    public DateOnly First(int week) => Slots[Array.IndexOf(_week, week)].Date;

    public DateOnly Last(int week) => Slots[Array.LastIndexOf(_week, week)].Date;

    /// <summary>How many slots there are in the weeks before each, and in all.</summary>
    /// <param name="most">At most so many of a week.</param>
    public int[] Before(Func<int, bool> counts, Func<int, int>? most = null)
    {
        var inWeek = new int[Mondays.Count];
        for (var slot = 0; slot < Slots.Count; slot++)
        {
            if (counts(slot))
                inWeek[_week[slot]]++;
        }
        var before = new int[Mondays.Count + 1];
        for (var week = 0; week < Mondays.Count; week++)
            before[week + 1] = before[week] + Math.Min(inWeek[week], most?.Invoke(week) ?? int.MaxValue);
        return before;
    }
}
