using CsCheck;
using Training.Application.Timetable.Sheets;

namespace Training.Tests.Timetable.Sheets;

public sealed class CommitOrderTests
{
    private static readonly Gen<OpenRow[]> Any = Gen.Int[1, 12]
        .SelectMany(rows =>
            Gen.Int[1, rows]
                .Array[0, 3]
                .Array[rows]
                .Select(waits => waits.Select((w, i) => new OpenRow(i + 1, null, w)).ToArray())
        );

    [Fact]
    public void Each_row_goes_in_once_and_behind_those_it_waits_for_or_with_them() =>
        Any.Sample(rows =>
        {
            var rings = CommitOrder.Rings(rows);
            var turn = rings.SelectMany((ring, turn) => ring.Select(row => (row, turn))).ToDictionary();

            turn.Keys.Order().ShouldBe(rows.Select(row => row.Number));
            foreach (var row in rows)
            {
                foreach (var other in row.WaitsFor)
                {
                    turn[other].ShouldBeLessThanOrEqualTo(turn[row.Number]);
                    (turn[other] == turn[row.Number]).ShouldBe(Reaches(rows, other, row.Number));
                }
            }
        });

    [Fact]
    public void A_ring_is_not_divided_and_a_chain_as_long_as_a_file_is_no_trouble()
    {
        var chain = Enumerable.Range(1, 20_000).Select(i => new OpenRow(i, null, [i % 20_000 + 1])).ToList();

        CommitOrder.Next(chain, portion: 250).Count.ShouldBe(20_000);
        CommitOrder.Next([.. chain.Skip(1)], portion: 250).Count.ShouldBe(250);
    }

    private static bool Reaches(OpenRow[] rows, int from, int to)
    {
        var (seen, next) = (new HashSet<int>(), new Queue<int>([from]));
        while (next.TryDequeue(out var row))
        {
            if (row == to)
                return true;
            foreach (var other in rows[row - 1].WaitsFor.Where(seen.Add))
                next.Enqueue(other);
        }
        return false;
    }
}
