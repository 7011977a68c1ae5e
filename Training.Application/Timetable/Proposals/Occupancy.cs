namespace Training.Application.Timetable.Proposals;

/// <summary>Which half-days are gone for a class, a room or an instructor, whatever the hours of their sessions.</summary>
internal sealed class Occupancy(IReadOnlyList<SlotTime> slots)
{
    private readonly ILookup<DateOnly, int> _byDay = Enumerable
        .Range(0, slots.Count)
        .ToLookup(slot => slots[slot].Interval.Date);

    private readonly Dictionary<Guid, SortedSet<int>> _taken = [];

    public void Take(Guid resource, Interval interval)
    {
        foreach (var slot in Met(interval))
            Add(resource, slot);
    }

    /// <summary>Whatever takes one of them takes the other: they share trainees.</summary>
    public void AlsoFor(Guid resource, Guid other)
    {
        foreach (var slot in Of(other).ToList())
            Add(resource, slot);
    }

    public IEnumerable<int> Of(Guid resource) => _taken.TryGetValue(resource, out var taken) ? taken : [];

    public IEnumerable<int> Met(Interval interval) =>
        _byDay[interval.Date].Where(slot => slots[slot].Interval.Overlaps(interval));

    /// <summary>The first slot that begins when something is over; the number of slots where none does.</summary>
    public int After(Interval interval) =>
        FirstOr(slot => slot.Date > interval.Date || (slot.Date == interval.Date && slot.From >= interval.Until));

    /// <summary>The last slot that is over when something begins; -1 where none is.</summary>
    public int Before(Interval interval) =>
        FirstOr(slot => slot.Date > interval.Date || (slot.Date == interval.Date && slot.Until > interval.From)) - 1;

    private void Add(Guid resource, int slot)
    {
        if (!_taken.TryGetValue(resource, out var taken))
            _taken[resource] = taken = [];
        taken.Add(slot);
    }

    private int FirstOr(Func<Interval, bool> found)
    {
        var slot = 0;
        while (slot < slots.Count && !found(slots[slot].Interval))
            slot++;
        return slot;
    }
}
