namespace Training.Application.Timetable.Solving.Search;

/// <summary>Rooms left free by half-day and union of kinds; below zero where too many sessions are confined to it.</summary>
internal sealed class RoomCounts(RoomUnions rooms)
{
    private readonly short[] _free = (short[])rooms.Free.Clone();

    public int After(in Exchange change)
    {
        var (one, other) = (KindOf(change.Run), KindOf(change.Other));
        if (one == other)
            return 0;
        var (from, to) = (change.From * rooms.Count, change.To * rooms.Count);
        var more = 0;
        foreach (var union in rooms.Only[one * rooms.Kinds + other])
            more += Shift(_free[from + union], _free[to + union]);
        foreach (var union in rooms.Only[other * rooms.Kinds + one])
            more += Shift(_free[to + union], _free[from + union]);
        return more;
    }

    public int In(int run, int slot)
    {
        var more = 0;
        foreach (var union in Confining(run))
            more += _free[slot * rooms.Count + union] <= 0 ? 1 : 0;
        return more;
    }

    public bool IsBroken(int run, int slot)
    {
        foreach (var union in Confining(run))
        {
            if (_free[slot * rooms.Count + union] < 0)
                return true;
        }
        return false;
    }

    public void Enter(int run, int slot) => Change(run, slot, -1);

    public void Leave(int run, int slot) => Change(run, slot, 1);

    private static int Shift(short left, short entered) => (entered <= 0 ? 1 : 0) - (left < 0 ? 1 : 0);

    private void Change(int run, int slot, short more)
    {
        foreach (var union in Confining(run))
            _free[slot * rooms.Count + union] += more;
    }

    private int[] Confining(int run) => rooms.Only[KindOf(run) * rooms.Kinds + rooms.Kinds - 1];

    private int KindOf(int run) => run < 0 ? rooms.Kinds - 1 : rooms.Kind[run];
}
