namespace Training.Application.Timetable.Solving.Capacity;

/// <summary>The slots on which a class, or either of two, can still be taught.</summary>
internal sealed class OpenTime
{
    private readonly bool[] _open;
    private readonly int[] _before;
    private readonly int[] _at;

    private OpenTime(bool[] open)
    {
        _open = open;
        _before = new int[open.Length + 1];
        for (var slot = 0; slot < open.Length; slot++)
            _before[slot + 1] = _before[slot] + (open[slot] ? 1 : 0);
        _at = [.. Enumerable.Range(0, open.Length).Where(slot => open[slot])];
    }

    public static OpenTime Of(int slots, params IEnumerable<IReadOnlyList<int>> closed)
    {
        var open = new bool[slots];
        Array.Fill(open, value: true);
        foreach (var slot in closed.SelectMany(one => one))
            open[slot] = false;
        return new(open);
    }

    public OpenTime Or(OpenTime other) => new([.. _open.Zip(other._open, (one, two) => one || two)]);

    public int Slots => _open.Length;
    public int Total => _at.Length;

    public bool IsOpen(int slot) => _open[slot];

    /// <summary>How many there are; none when the last is before the first.</summary>
    public int Count(int from, int to) => Math.Max(0, Before(to + 1) - Before(from));

    public int Before(int slot) => _before[Math.Clamp(slot, 0, _open.Length)];

    /// <summary>The slot of an open one by its number; beyond the calendar where there are not so many.</summary>
    public int At(int number) =>
        number < 0 ? -1
        : number < _at.Length ? _at[number]
        : _open.Length;
}
