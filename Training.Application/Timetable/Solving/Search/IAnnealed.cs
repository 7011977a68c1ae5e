namespace Training.Application.Timetable.Solving.Search;

/// <summary>Something with a cost that small changes make better or worse. Whole numbers: they add up without error.</summary>
internal interface IAnnealed
{
    /// <summary>Where it stands, and where it would stand after the change thought of last.</summary>
    Standing Now { get; }
    Standing Next { get; }

    /// <summary>Thinks of a change without making it.</summary>
    /// <param name="hopeless">What costs as much need not be looked at any closer.</param>
    /// <returns>What it would cost with the weights of the moment; negative where it is for the better.</returns>
    int Propose(ref Lottery random, int hopeless);

    /// <summary>Makes the change thought of last.</summary>
    void Commit();

    /// <summary>Remembers how it is, until the next call.</summary>
    void Keep();

    /// <summary>Makes it again as it was kept.</summary>
    void Restore();

    /// <summary>Weighs more what is still broken, and less what is not, and takes a way out of where it is caught.</summary>
    void Shake(ref Lottery random);

    /// <summary>Begins from nothing.</summary>
    void BeginAnew(ref Lottery random);
}

/// <param name="Violations">Of hard rules, each counted once whatever its weight at the moment.</param>
/// <param name="Cost">Of what is wished, weighted.</param>
internal readonly record struct Standing(int Violations, int Cost)
{
    public bool IsBetterThan(Standing other) =>
        Violations < other.Violations || (Violations == other.Violations && Cost < other.Cost);
}
