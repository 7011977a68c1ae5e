using CsCheck;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Selection;
using Training.Application.People.Contracts;

namespace Training.Tests.Enrolment.Selection;

/// <summary>Selection by quota: published order, seats by unit, post and field (REC-04), reserve lists (P25).</summary>
public sealed class RankingTests
{
    private sealed record Case(IReadOnlyList<Contender> Contenders, Dictionary<QuotaKey, int> Quota);

    private static readonly Gen<QuotaKey> SomeCell =
        from unit in Gen.Int[0, 2]
        from post in Gen.Int[0, 1]
        from field in Gen.Int[0, 2]
        select Cell(unit, post, field == 0 ? "" : $"field {field}");

    private static readonly Gen<Case> Cases =
        from quota in Gen.Dictionary(SomeCell, Gen.Int[0, 4])[0, 12]
        from people in Gen.Select(SomeCell, Gen.Int[0, 6], Gen.Int[0, 2], Gen.Int[0, 1]).List[0, 50]
        from seed in Gen.Int
        select new Case(
            [.. people.Select((one, i) => Someone(i, one.Item1, one.Item2 / 2m, [one.Item3, one.Item4], $"{seed}"))],
            quota
        );

    [Fact]
    public void No_cell_has_more_people_than_seats_and_nobody_two_seats() =>
        Cases.Sample(one =>
        {
            var placed = Ranking.Rank(one.Contenders, one.Quota);

            placed.Select(p => p.Id).ShouldBe(one.Contenders.Select(c => c.Id), ignoreOrder: true);
            foreach (var cell in placed.Where(p => p.Seat is not null).GroupBy(p => p.Seat!))
                cell.Count().ShouldBeLessThanOrEqualTo(one.Quota[cell.Key]);
        });

    [Fact]
    public void Nobody_who_waits_stands_before_somebody_admitted_to_the_same_seats_and_no_seat_is_free_for_them() =>
        Cases.Sample(one =>
        {
            var placed = Ranking.Rank(one.Contenders, one.Quota).ToDictionary(p => p.Id);
            foreach (var waiting in one.Contenders.Where(c => placed[c.Id].Seat is null))
            {
                foreach (var cell in waiting.Seats.Where(one.Quota.ContainsKey))
                {
                    var seated = one.Contenders.Where(c => placed[c.Id].Seat == cell).ToList();
                    seated.Count.ShouldBe(one.Quota[cell]);
                    seated.ShouldAllBe(other => Contender.BestFirst.Compare(other, waiting) < 0);
                }
            }
        });

    [Fact]
    public void The_same_people_and_seats_give_the_same_result_in_whatever_order_they_come() =>
        Gen.Select(Cases, Gen.Int)
            .Sample(
                (one, seed) =>
                {
                    var random = new Random(seed);
                    var shuffled = one.Contenders.OrderBy(_ => random.Next()).ToList();
                    var quota = one.Quota.OrderBy(_ => random.Next()).ToDictionary();

                    Told(Ranking.Rank(shuffled, quota)).ShouldBe(Told(Ranking.Rank(one.Contenders, one.Quota)));
                }
            );

    [Fact]
    public void It_is_what_people_and_seats_would_agree_on_by_asking_each_other() =>
        Cases.Sample(one =>
        {
            var placed = Ranking.Rank(one.Contenders, one.Quota).ToDictionary(p => p.Id, p => p.Seat);

            placed.ShouldBe(Agreed(one), ignoreOrder: true);
        });

    [Fact]
    public void One_seat_more_admits_the_one_who_is_named_and_one_less_leaves_out_the_one_who_is_named() =>
        Cases.Sample(one =>
        {
            var seated = Seated(one);
            foreach (var effect in SeatEffects.Of(one.Contenders, one.Quota))
            {
                var more = Seated(one with { Quota = With(one.Quota, effect.Cell, 1) });
                var less = Seated(one with { Quota = With(one.Quota, effect.Cell, -1) });

                more.ShouldBe(effect.OneMore is { } gained ? [.. seated, gained] : seated, ignoreOrder: true);
                less.ShouldBe(seated.Where(id => id != effect.OneLess), ignoreOrder: true);
            }
        });

    [Fact]
    public void The_reserve_list_of_a_cell_counts_from_one_in_the_order_of_ranks() =>
        Cases.Sample(one =>
        {
            var standings = Ranking.Rank(one.Contenders, one.Quota).SelectMany(p => p.Standings);
            foreach (var cell in standings.GroupBy(standing => standing.Cell))
            {
                var ranked = cell.OrderBy(standing => standing.Rank).ToList();
                ranked.Select(standing => standing.Rank).ShouldBe(Enumerable.Range(1, ranked.Count));
                ranked
                    .Where(standing => standing.Reserve is not null)
                    .Select(standing => standing.Reserve!.Value)
                    .ShouldBe(Enumerable.Range(1, ranked.Count(standing => standing.Reserve is not null)));
            }
        });

    [Fact]
    public void Equal_totals_are_told_apart_by_the_first_rule_that_differs_and_both_sides_are_told_which()
    {
        var cell = Cell(0, 0, "");
        Contender[] three =
        [
            Someone(1, cell, 8, [1, 2], "a"),
            Someone(2, cell, 8, [1, 1], "a"),
            Someone(3, cell, 8, [0, 9], "a"),
        ];

        var placed = Ranking.Rank(three, new Dictionary<QuotaKey, int> { [cell] = 2 });

        placed.Select(p => p.Id).ShouldBe([three[2].Id, three[1].Id, three[0].Id]);
        placed[0].Standings[0].DecidedBy.ShouldBe(0);
        placed[1].Standings[0].DecidedBy.ShouldBe(1);
        placed[2]
            .Standings[0]
            .ShouldBe(new SeatStanding(cell, Seats: 2, Rank: 3, Of: 3, Reserve: 1, Last: 8, DecidedBy: 1));
    }

    [Fact]
    public void Lots_are_the_same_for_the_same_seed_and_another_seed_draws_others()
    {
        var cell = Cell(0, 0, "");
        var quota = new Dictionary<QuotaKey, int> { [cell] = 10 };

        CandidacyId[] Drawn(string seed) =>
            [
                .. Ranking
                    .Rank(Enumerable.Range(1, 20).Select(i => Someone(i, cell, 7, [], seed)), quota)
                    .Where(p => p.Seat is not null)
                    .Select(p => p.Id),
            ];

        Drawn("9/11/2026, bóng số 42").ShouldBe(Drawn("9/11/2026, bóng số 42"));
        Drawn("9/11/2026, bóng số 42").ShouldNotBe(Drawn("9/11/2026, bóng số 43"));
    }

    /// <summary>Everybody asks for the first of their cells that has not turned them away; a cell keeps the best that asked.</summary>
    private static Dictionary<CandidacyId, QuotaKey?> Agreed(Case one)
    {
        var asked = one.Contenders.ToDictionary(c => c, _ => 0);
        while (true)
        {
            var asking = one
                .Contenders.Where(c => asked[c] < c.Seats.Count)
                .GroupBy(c => c.Seats[asked[c]])
                .ToDictionary(cell => cell.Key, cell => cell.Order(Contender.BestFirst).ToList());
            var turnedAway = asking.SelectMany(cell => cell.Value.Skip(one.Quota.GetValueOrDefault(cell.Key))).ToList();
            if (turnedAway.Count == 0)
            {
                return one.Contenders.ToDictionary(c => c.Id, c => asked[c] < c.Seats.Count ? c.Seats[asked[c]] : null);
            }
            turnedAway.ForEach(c => asked[c]++);
        }
    }

    private static List<CandidacyId> Seated(Case one) =>
        [.. Ranking.Rank(one.Contenders, one.Quota).Where(p => p.Seat is not null).Select(p => p.Id)];

    private static Dictionary<QuotaKey, int> With(Dictionary<QuotaKey, int> quota, QuotaKey cell, int more) =>
        new(quota) { [cell] = quota[cell] + more };

    private static List<string> Told(IEnumerable<Placed> placed) =>
        [.. placed.Select(p => $"{p.Id} {p.Seat} {string.Join(';', p.Standings)}")];

    private static Contender Someone(int number, QuotaKey wanted, decimal total, decimal[] ties, string seed)
    {
        var id = new CandidacyId(new Guid(number, 0, 0, new byte[8]));
        QuotaKey[] seats = wanted.Field.Length == 0 ? [wanted] : [wanted, wanted with { Field = "" }];
        return new(id, total, ties, Contender.LotOf(seed, id), seats);
    }

    private static QuotaKey Cell(int unit, int post, string field) =>
        new(new UnitId(new Guid(unit, 1, 0, new byte[8])), $"post {post}", field);
}
