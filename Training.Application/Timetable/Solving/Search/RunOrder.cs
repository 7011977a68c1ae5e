using System.Numerics;

namespace Training.Application.Timetable.Solving.Search;

/// <summary>
/// Whether runs come after those that must be over before them: pairs of sessions in the wrong order are counted. For each run
/// the half-days of all that must follow it, and of all that must precede it, are bits; only those between two half-days
/// matter to a session that goes from one to the other.
/// </summary>
internal sealed class RunOrder(PlanIndex index)
{
    /// <summary>Half-days.</summary>
    private const int FarOut = 32;

    private readonly int _words = (index.Slots + 63) / 64;
    private readonly ulong[] _followers = new ulong[index.Class.Length * ((index.Slots + 63) / 64)];
    private readonly ulong[] _forerunners = new ulong[index.Class.Length * ((index.Slots + 63) / 64)];
    private readonly int[] _placed = new int[index.Class.Length];
    private readonly int[] _waiting = new int[index.Class.Length];

    public int After(in Exchange change)
    {
        var forward = change.From < change.To;
        var (low, high) = forward ? (change.From, change.To) : (change.To, change.From);
        var (up, down) = forward ? (change.Run, change.Other) : (change.Other, change.Run);
        var more = 0;
        if (up >= 0)
        {
            more += Count(_followers, up, low + 1, high + 1) - Count(_forerunners, up, low + 1, high + 1);
            more += Outside(up, high) - Outside(up, low);
        }
        if (down >= 0)
        {
            more += Count(_forerunners, down, low + 1, high) - Count(_followers, down, low + 1, high);
            more += Outside(down, low) - Outside(down, high);
        }
        return more;
    }

    public int In(int run, int slot)
    {
        var more = Outside(run, slot);
        more += Count(_followers, run, 0, slot) + Count(_forerunners, run, slot + 1, index.Slots);
        foreach (var before in index.Before[run])
            more += index.IsStrict(before, run) ? _waiting[before] : 0;
        return more;
    }

    public void Enter(int run, int slot)
    {
        Flip(run, slot);
        _placed[run]++;
    }

    public void Leave(int run, int slot)
    {
        Flip(run, slot);
        _placed[run]--;
    }

    /// <summary>Sessions that are taught although what must be over before them would wait for a place.</summary>
    public int Waits(int run)
    {
        var more = 0;
        foreach (var after in index.After[run])
            more += index.IsStrict(run, after) ? _placed[after] : 0;
        return more;
    }

    public void Wait(int run, int sessions) => _waiting[run] += sessions;

    /// <summary>The farther out, the more, so that each step towards its time is one for the better.</summary>
    private int Outside(int run, int slot)
    {
        var beyond = Math.Max(index.Earliest[run] - slot, slot - index.Latest[run]);
        return beyond <= 0 ? 0 : 1 + beyond / FarOut;
    }

    private void Flip(int run, int slot)
    {
        var (word, bit) = (slot >> 6, 1UL << slot);
        foreach (var before in index.Before[run])
            _followers[before * _words + word] ^= bit;
        foreach (var after in index.After[run])
            _forerunners[after * _words + word] ^= bit;
    }

    /// <summary>From one slot to just before another.</summary>
    private int Count(ulong[] bits, int run, int from, int before)
    {
        if (from >= before)
            return 0;
        var (first, last, row) = (from >> 6, (before - 1) >> 6, run * _words);
        var head = ulong.MaxValue << from;
        var tail = ulong.MaxValue >> -before;
        if (first == last)
            return BitOperations.PopCount(bits[row + first] & head & tail);
        var count = BitOperations.PopCount(bits[row + first] & head) + BitOperations.PopCount(bits[row + last] & tail);
        for (var word = row + first + 1; word < row + last; word++)
            count += BitOperations.PopCount(bits[word]);
        return count;
    }
}
