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

/// <param name="Best">Where it stood best; it can be restored to that.</param>
internal readonly record struct Attempt<T>(T Problem, Standing Best)
    where T : class, IAnnealed;

/// <summary>
/// Simulated annealing in rounds. As long as hard rules are broken, each round weighs them anew, because no fixed weight is
/// right for every problem, and where rounds bring nothing more another attempt begins from nothing, because some beginnings
/// lead nowhere; the rest of the budget goes into what is wished. It knows nothing of what it anneals.
/// </summary>
/// <param name="begin">Makes the problem of an attempt.</param>
/// <param name="spent">The share of the budget that is used up after so many moves, 0 to 1; asked every <see cref="Step"/> moves.</param>
/// <param name="goOn">Told every <see cref="Step"/> moves how many there were and what is best; false ends the search.</param>
internal sealed class Annealer<T>(
    Func<T> begin,
    Cooling cooling,
    Func<long, double> spent,
    Func<long, Attempt<T>, bool> goOn
)
    where T : class, IAnnealed
{
    /// <summary>Moves at one temperature.</summary>
    public const int Step = 16_384;

    /// <summary>Rounds without fewer violations after which another attempt is worth more.</summary>
    private const int Patience = 8;

    private readonly Chances _chances = new();
    private Lottery _random;
    private long _moves;
    private T _problem = begin();
    private Standing _best;

    /// <summary>The best attempt before this one.</summary>
    private Attempt<T>? _before;

    /// <summary>The best is what stands now, and was not kept yet: copying it at every improvement would cost more than the search.</summary>
    private bool _ahead;

    private Attempt<T> Best =>
        _before is { } before && !_best.IsBetterThan(before.Best) ? before : new(_problem, _best);

    /// <summary>Leaves the problem of the best attempt as the best that was found.</summary>
    public Attempt<T> Run(int seed, CancellationToken stop)
    {
        _random = new((ulong)seed * 0x9e3779b97f4a7c15 + 1);
        var now = Try(0, stop);
        while (Best.Best.Violations > 0 && HasTimeToBegin(now))
        {
            (_before, _problem) = (Best, begin());
            now = Try(now, stop);
        }
        (_problem, _best) = Best;
        _problem.Restore();
        Cool(cooling.Polish, cooling.Frost, now, 1, stop);
        _problem.Restore();
        return new(_problem, _best);
    }

    private bool HasTimeToBegin(double now) => now + cooling.First + cooling.Last <= 1;

    /// <summary>Until no hard rule is broken, or nothing more comes of it.</summary>
    /// <returns>The share of the budget that is spent.</returns>
    private double Try(double begins, CancellationToken stop)
    {
        _problem.BeginAnew(ref _random);
        (_best, _ahead) = (_problem.Now, true);
        Hold();
        var now = Cool(cooling.Heat, cooling.Firm, begins, begins + cooling.First, stop);
        for (var stalled = 0; _best.Violations > 0 && now + cooling.Later + cooling.Last <= 1; stalled++)
        {
            if (stalled >= Patience && HasTimeToBegin(now))
                break;
            var violations = _best.Violations;
            _problem.Shake(ref _random);
            now = Cool(cooling.Shaken, cooling.Firm, now, now + cooling.Later, stop);
            if (_best.Violations < violations)
                stalled = -1;
        }
        return now;
    }

    /// <returns>The share of the budget that is spent; more than all of it where the search is to end.</returns>
    private double Cool(double heat, double frost, double begins, double ends, CancellationToken stop)
    {
        var folds = Chances.Folds(frost / heat);
        for (var now = begins; now < ends; now = spent(_moves))
        {
            _chances.Set(heat * Chances.Fall(folds * (now - begins) / (ends - begins)));
            Move();
            _moves += Step;
            Hold();
            if (!goOn(_moves, Best) || stop.IsCancellationRequested)
                return 2;
        }
        return Math.Max(ends, spent(_moves));
    }

    private void Move()
    {
        for (var i = 0; i < Step; i++)
        {
            if (!_chances.Accept(_problem.Propose(ref _random, _chances.Hopeless), ref _random))
                continue;
            var better = _problem.Next.IsBetterThan(_best);
            if (!better)
                Hold();
            else
                (_best, _ahead) = (_problem.Next, true);
            _problem.Commit();
        }
    }

    /// <summary>Before the best is left.</summary>
    private void Hold()
    {
        if (_ahead)
            _problem.Keep();
        _ahead = false;
    }
}
