using Training.Application.Timetable.Solving;
using Training.Application.Timetable.Solving.Search;

namespace Training.Tests.Timetable.Solving;

public sealed class TimetableStateTests
{
    /// <summary>Each change is priced by what it touches; the sum of a thousand prices must be what a count from nothing says.</summary>
    [Fact]
    public void What_is_counted_change_by_change_is_what_is_counted_from_nothing()
    {
        for (var seed = 1; seed <= 30; seed++)
        {
            var index = new PlanIndex(new RandomProblem(seed, days: 8, classes: 4, sessions: 18).Make());
            var random = new Lottery((ulong)seed);
            var moves = new TimetableMoves(index, Placeable.Of(index), new(), weight: 20);
            moves.BeginAnew(ref random);
            for (var i = 0; i < 1000; i++)
            {
                if (moves.Propose(ref random, int.MaxValue / 2) == int.MaxValue)
                    continue;
                var foreseen = moves.Next;
                moves.Commit();
                moves.Now.ShouldBe(foreseen, $"seed {seed}, change {i}");
            }

            var counted = new Arrangement(index);
            counted.Take(moves.State);

            moves.State.Tally.ShouldBe(counted.Build().Tally, $"seed {seed}");
        }
    }

    [Fact]
    public void What_was_kept_comes_back_whatever_happened_since()
    {
        var index = new PlanIndex(new RandomProblem(4, days: 8, classes: 4, sessions: 18).Make());
        var random = new Lottery(4);
        var moves = new TimetableMoves(index, Placeable.Of(index), new(), weight: 20);
        moves.BeginAnew(ref random);
        var (before, grid) = (moves.Now, moves.State.Grid.ToArray());
        moves.Keep();
        for (var i = 0; i < 1000; i++)
        {
            if (moves.Propose(ref random, int.MaxValue / 2) != int.MaxValue)
                moves.Commit();
        }
        moves.Shake(ref random);

        moves.Restore();

        moves.Now.ShouldBe(before);
        moves.State.Grid.ShouldBe(grid);
    }
}
