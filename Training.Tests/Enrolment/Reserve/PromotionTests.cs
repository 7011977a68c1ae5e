using CsCheck;
using Training.Application.Enrolment.Reserve;
using Training.Application.Enrolment.Selection;
using Training.Application.People.Contracts;

namespace Training.Tests.Enrolment.Reserve;

/// <summary>The rule by which free seats are offered, for any lists and any number of seats (P25).</summary>
public sealed class PromotionTests
{
    private static readonly QuotaKey[] Cells = [Cell("Luật"), Cell(""), Cell("Kế toán")];

    /// <summary>Of three cells the seats that are free, and lists in which some stand twice and some cannot be asked.</summary>
    private static readonly Gen<(Dictionary<QuotaKey, int> Free, ILookup<QuotaKey, OnReserve> Lists)> AnyLists =
        from free in Gen.Int[0, 5].Array[3]
        from lists in Gen.Int[0, 9].List[0, 10].Array[3]
        from kept in Gen.Bool.Array[10]
        select (
            Cells.Zip(free).ToDictionary(pair => pair.First, pair => pair.Second),
            Cells
                .Zip(lists)
                .SelectMany(pair =>
                    pair.Second.Distinct().Select((person, i) => (pair.First, Entry(pair.First, i, person)))
                )
                .ToLookup(
                    pair => pair.First,
                    pair => new OnReserve(pair.Item2, kept[IndexOf(pair.Item2)] ? SkipReason.Declined : null)
                )
        );

    private static readonly CandidacyId[] People =
    [
        .. Enumerable.Range(0, 10).Select(i => new CandidacyId(new Guid(i + 1, 0, 0, new byte[8]))),
    ];

    [Fact]
    public void No_seat_is_offered_twice_nobody_gets_two_and_nobody_is_passed_over_without_a_reason() =>
        AnyLists.Sample(given =>
        {
            var promoted = Promotion.Of(given.Free, given.Lists);

            promoted.Select(one => one.Entry.CandidacyId).ShouldBeUnique();
            foreach (var (cell, free) in given.Free)
            {
                var offered = promoted.Where(one => one.Entry.Cell == cell).ToList();
                var could = given.Lists[cell].Where(one => one.Why is null).ToList();
                offered.Count.ShouldBeLessThanOrEqualTo(free);
                offered.Select(one => one.Entry.Number).ShouldBeInOrder();
                foreach (var one in offered)
                {
                    var before = given.Lists[cell].TakeWhile(other => other.Entry != one.Entry).ToList();
                    one.Skipped.Select(other => other.Entry).ShouldBe(before.Select(other => other.Entry));
                    one.Skipped.ShouldAllBe(other => other.Why != null);
                }
                if (offered.Count < free) // then everybody who could be asked has an offer
                    could.ShouldAllBe(one => promoted.Any(other => other.Entry.CandidacyId == one.Entry.CandidacyId));
            }
        });

    private static QuotaKey Cell(string field) => new(new UnitId(new Guid(7, 0, 0, new byte[8])), "VP-TK", field);

    private static ReserveEntry Entry(QuotaKey cell, int i, int person) =>
        new(default, cell.Unit, cell.Post, cell.Field, i + 1, People[person]);

    private static int IndexOf(ReserveEntry entry) => Array.IndexOf(People, entry.CandidacyId);
}
