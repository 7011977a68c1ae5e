using Training.Application.Timetable.Solving.Search;
using Standing = Training.Application.Timetable.Solving.Search.Standing;

namespace Training.Tests.Timetable.Solving;

public sealed class AnnealerTests
{
    private static readonly Cooling Cooling = new(
        Heat: 10,
        Firm: 1,
        Shaken: 5,
        Polish: 1,
        Frost: 0.5,
        First: 0.12,
        Later: 0.02,
        Last: 0.2
    );

    [Fact]
    public void A_beginning_that_leads_nowhere_is_given_up_for_another()
    {
        var begun = Run(stop: default, 5, 3, 0);

        begun.Best.Violations.ShouldBe(0);
        begun.Problem.Left.ShouldBe(0);
    }

    [Fact]
    public void Of_beginnings_that_all_lead_nowhere_the_best_counts() =>
        Run(stop: default, 5, 1, 3).Best.Violations.ShouldBe(1);

    [Fact]
    public void A_plan_that_is_whole_is_made_better_and_not_begun_again() =>
        Run(stop: default, 0, 1).Problem.Left.ShouldBe(0);

    [Fact]
    public void What_is_stopped_leaves_the_best_so_far() =>
        Run(new CancellationToken(canceled: true), 4, 0).Best.Violations.ShouldBe(4);

    /// <param name="left">By attempt, how many violations nothing can mend.</param>
    private static Attempt<Stuck> Run(CancellationToken stop, params int[] left)
    {
        var next = 0;
        return new Annealer<Stuck>(
            () => new(left[next++]),
            Cooling,
            moves => moves / (100.0 * Annealer<Stuck>.Step),
            (_, _) => true
        ).Run(seed: 1, stop);
    }

    /// <summary>A number that goes up and down by one, and is to be as small as can be.</summary>
    private sealed class Stuck(int left) : IAnnealed
    {
        private int _value = 20;
        private int _kept;
        private int _step;

        public int Left => left;
        public Standing Now => new(left, _value);
        public Standing Next => new(left, _value + _step);

        public int Propose(ref Lottery random, int hopeless)
        {
            _step = random.Below(2) == 0 && _value > 0 ? -1 : 1;
            return _step;
        }

        public void Commit() => _value += _step;

        public void Keep() => _kept = _value;

        public void Restore() => _value = _kept;

        public void Shake(ref Lottery random) => _value += random.Below(3);

        public void BeginAnew(ref Lottery random) => _value = 20;
    }
}
