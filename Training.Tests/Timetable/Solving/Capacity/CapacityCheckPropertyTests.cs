using CsCheck;
using Training.Application.Timetable.Solving;
using Training.Application.Timetable.Solving.Capacity;

namespace Training.Tests.Timetable.Solving.Capacity;

/// <summary>Never a false alarm: where there is a plan, nothing is short.</summary>
public sealed class CapacityCheckPropertyTests
{
    private static readonly Gen<int> Seeds = Gen.Int[0, int.MaxValue - 1];

    [Fact]
    public void What_exhaustive_search_solves_is_not_called_short()
    {
        var (solved, named) = (0, 0);
        Seeds.Sample(
            seed =>
            {
                var problem = TinyPlan.Of(new Random(seed));
                var shortages = CapacityCheck.Of(problem);
                if (shortages.Count > 0)
                    Interlocked.Increment(ref named);
                if (!Exhaustive.Solves(problem))
                    return;
                Interlocked.Increment(ref solved);
                shortages.ShouldBeEmpty();
            },
            iter: 3000
        );
        solved.ShouldBeGreaterThan(100);
        named.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void A_problem_cut_out_around_a_plan_is_not_called_short() =>
        Seeds.Sample(seed => CapacityCheck.Of(PlanFirst.Of(new Random(seed))).ShouldBeEmpty(), iter: 1000);
}
