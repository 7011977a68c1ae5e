namespace Training.Application.Timetable.Solving.Search;

/// <summary>How often each rule is broken and each wish not met, or how much more often after a change.</summary>
internal struct Tally
{
    /// <summary>An instructor is away or teaches twice.</summary>
    public int Instructors;

    /// <summary>Sessions too many in an instructor's week.</summary>
    public int Load;
    public int Rooms;

    /// <summary>Sessions before what must come before them, or outside their time.</summary>
    public int Order;
    public int Apart;

    public int Compact;
    public int Spread;
    public int Wishes;
    public int Balance;

    public readonly int Violations => Instructors + Load + Rooms + Order + Apart;

    public readonly int Soft(SoftWeights weights) =>
        new SoftCost(Compact, Spread, Wishes, 0, Balance).Weighted(weights);

    public void Add(in Tally other, int times = 1)
    {
        Instructors += times * other.Instructors;
        Load += times * other.Load;
        Rooms += times * other.Rooms;
        Order += times * other.Order;
        Apart += times * other.Apart;
        Compact += times * other.Compact;
        Spread += times * other.Spread;
        Wishes += times * other.Wishes;
        Balance += times * other.Balance;
    }
}

/// <summary>What a violation of each kind costs at the moment.</summary>
internal struct HardWeights(int all)
{
    private int _instructors = all;
    private int _load = all;
    private int _rooms = all;
    private int _order = all;
    private int _apart = all;

    public readonly int Of(in Tally tally) =>
        _instructors * tally.Instructors
        + _load * tally.Load
        + _rooms * tally.Rooms
        + _order * tally.Order
        + _apart * tally.Apart;

    /// <summary>More for what is still broken; what is not sinks back slowly to where it began.</summary>
    public void Adapt(in Tally broken, int least)
    {
        _instructors = Adapted(_instructors, broken.Instructors, least);
        _load = Adapted(_load, broken.Load, least);
        _rooms = Adapted(_rooms, broken.Rooms, least);
        _order = Adapted(_order, broken.Order, least);
        _apart = Adapted(_apart, broken.Apart, least);
    }

    private static int Adapted(int weight, int broken, int least) =>
        broken > 0 ? Math.Min(weight * 3 / 2, 3 * least) : Math.Max(weight * 9 / 10, least);
}
