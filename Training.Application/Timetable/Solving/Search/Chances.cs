namespace Training.Application.Timetable.Solving.Search;

/// <summary>How likely a change for the worse is accepted at a temperature (Metropolis), looked up by how much worse it is.</summary>
internal sealed class Chances
{
    private readonly uint[] _below = new uint[2048];

    /// <summary>What is as much worse as this, or more, is never accepted.</summary>
    public int Hopeless { get; private set; }

    public void Set(double temperature)
    {
        var (ratio, chance) = (Fall(1 / temperature), 1.0);
        Hopeless = _below.Length;
        for (var worse = 0; worse < _below.Length; worse++)
        {
            _below[worse] = (uint)(chance * uint.MaxValue);
            chance *= ratio;
            if (_below[worse] > 0)
                continue;
            Hopeless = worse;
            break;
        }
    }

    public bool Accept(int worse, ref Lottery random) =>
        worse <= 0 || (worse < Hopeless && random.Next() < _below[worse]);

    /// <summary>
    /// e to the power of minus x. By multiplication and division alone, which are exact to the last bit everywhere;
    /// <see cref="Math.Exp"/> is the C library's, and another machine would find another plan.
    /// </summary>
    public static double Fall(double x)
    {
        const int Halvings = 20;
        var small = x / (1 << Halvings);
        var result = 1 / (1 + small * (1 + small / 2 * (1 + small / 3)));
        for (var i = 0; i < Halvings; i++)
            result *= result;
        return result;
    }

    /// <summary>The x for which <see cref="Fall"/> gives that share, found by halving for the same reason.</summary>
    public static double Folds(double share)
    {
        var (low, high) = (0.0, 64.0);
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Fall(middle) > share ? (middle, high) : (low, middle);
        }
        return low;
    }
}
