namespace Training.Application.Timetable.Solving.Search;

/// <summary>
/// Random numbers (wyrand), the same for a seed on every machine and in every version of the runtime, which the framework
/// does not promise of its own.
/// </summary>
internal struct Lottery(ulong seed)
{
    private ulong _state = seed;

    public uint Next()
    {
        _state += 0xa0761d6478bd642f;
        var high = Math.BigMul(_state, _state ^ 0xe7037ed1a0b428db, out var low);
        return (uint)(high ^ low);
    }

    /// <summary>From 0 to one below <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(((ulong)Next() * (uint)count) >> 32);
}
