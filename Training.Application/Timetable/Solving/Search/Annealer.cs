namespace Training.Application.Timetable.Solving.Search;

/// <summary>How a search cools.</summary>
/// <param name="Heat">The temperature to begin with: about the weight of a hard rule.</param>
/// <param name="Firm">The temperature at which no hard rule is broken any more if that can be.</param>
/// <param name="Shaken">The temperature from which a plan with violations is searched again.</param>
/// <param name="Polish">The temperature from which a plan is made better in the end.</param>
/// <param name="Frost">The temperature to end with: a fraction of the smallest wish.</param>
/// <param name="First">The share of the budget that the first round takes.</param>
/// <param name="Later">The share that each further round takes as long as there are violations.</param>
/// <param name="Last">The share that is left for the end whatever happens.</param>
internal sealed record Cooling(
    double Heat,
    double Firm,
    double Shaken,
    double Polish,
    double Frost,
    double First,
    double Later,
    double Last
);

/// <summary>
/// Simulated annealing in rounds. As long as hard rules are broken, each round weighs them anew, because no fixed weight is
/// right for every problem; the rest of the budget goes into what is wished. It knows nothing of what it anneals.
/// </summary>
/// <param name="spent">The share of the budget that is used up after so many moves, 0 to 1; asked every <see cref="Step"/> moves.</param>
/// <param name="goOn">Told every <see cref="Step"/> moves how many there were and where the best stands; false ends the search.</param>
internal sealed class Annealer(
    IAnnealed problem,
    Cooling cooling,
    Func<long, double> spent,
    Func<long, Standing, bool> goOn
)
{
    /// <summary>Moves at one temperature.</summary>
    public const int Step = 16_384;

    private readonly Chances _chances = new();
    private Lottery _random;
    private long _moves;
    private Standing _best;

    /// <summary>The best is what stands now, and was not kept yet: copying it at every improvement would cost more than the search.</summary>
    private bool _ahead;

    /// <summary>Leaves the problem as the best that was found.</summary>
    public Standing Run(int seed, CancellationToken stop)
    {
        _random = new((ulong)seed * 0x9e3779b97f4a7c15 + 1);
        problem.BeginAnew(ref _random);
        (_moves, _best, _ahead) = (0, problem.Now, true);
        Hold();
        var now = Cool(cooling.Heat, cooling.Firm, 0, cooling.First, stop);
        for (var round = 1; _best.Violations > 0 && now + cooling.Later + cooling.Last <= 1; round++)
        {
            problem.Restore();
            problem.Shake(ref _random);
            now = Cool(cooling.Shaken, cooling.Firm, now, now + cooling.Later, stop);
        }
        problem.Restore();
        Cool(cooling.Polish, cooling.Frost, now, 1, stop);
        problem.Restore();
        return _best;
    }

    /// <returns>The share of the budget that is spent; more than all of it where the search is to end.</returns>
    private double Cool(double heat, double frost, double begins, double ends, CancellationToken stop)
    {
        var folds = Chances.Folds(frost / heat);
        for (var now = begins; now < ends; now = spent(_moves))
        {
            _chances.Set(heat * Chances.Fall(folds * (now - begins) / (ends - begins)));
            Try();
            _moves += Step;
            Hold();
            if (!goOn(_moves, _best) || stop.IsCancellationRequested)
                return 2;
        }
        return Math.Max(ends, spent(_moves));
    }

    private void Try()
    {
        for (var i = 0; i < Step; i++)
        {
            if (!_chances.Accept(problem.Propose(ref _random, _chances.Hopeless), ref _random))
                continue;
            var better = problem.Next.IsBetterThan(_best);
            if (!better)
                Hold();
            else
                (_best, _ahead) = (problem.Next, true);
            problem.Commit();
        }
    }

    /// <summary>Before the best is left.</summary>
    private void Hold()
    {
        if (_ahead)
            problem.Keep();
        _ahead = false;
    }
}
