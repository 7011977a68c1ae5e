namespace Training.Application.Timetable.Solving.Search;

/// <summary>How a search cools.</summary>
/// <param name="Heat">The temperature to begin with: about the weight of a hard rule.</param>
/// <param name="Frost">The temperature to end with: a fraction of the smallest wish.</param>
/// <param name="Reheat">The temperature from which a plan without violations is made better.</param>
/// <param name="First">The share of the budget that the first round takes.</param>
/// <param name="Later">The share that each further round takes as long as there are violations.</param>
internal sealed record Cooling(double Heat, double Frost, double Reheat, double First, double Later);

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
        var begins = spent(0);
        for (var round = 0; begins < 1 && !stop.IsCancellationRequested; round++)
        {
            var clean = _best.Violations == 0;
            if (round > 0)
                Prepare(clean, round);
            var share = round == 0 ? cooling.First : cooling.Later;
            var ends = clean || begins + share > 1 - share / 2 ? 1 : begins + share;
            if (!Cool(round > 0 && clean ? cooling.Reheat : cooling.Heat, begins, ends, stop))
                break;
            begins = Math.Max(ends, spent(_moves));
        }
        if (!_ahead)
            problem.Restore();
        return _best;
    }

    /// <summary>Every third round begins from nothing: what the best is caught in may be where it came from.</summary>
    private void Prepare(bool clean, int round)
    {
        Hold();
        if (!clean && round % 3 == 0)
        {
            problem.BeginAnew(ref _random);
            return;
        }
        problem.Restore();
        if (!clean)
            problem.Weigh();
    }

    private bool Cool(double heat, double begins, double ends, CancellationToken stop)
    {
        var folds = Chances.Folds(cooling.Frost / heat);
        for (var now = spent(_moves); now < ends; now = spent(_moves))
        {
            _chances.Set(heat * Chances.Fall(folds * Math.Max(0, now - begins) / (ends - begins)));
            Try();
            _moves += Step;
            Hold();
            if (!goOn(_moves, _best) || stop.IsCancellationRequested)
                return false;
        }
        return true;
    }

    private void Try()
    {
        for (var i = 0; i < Step; i++)
        {
            if (!_chances.Accept(problem.Propose(ref _random), ref _random))
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
