using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Selection;

/// <summary>Where somebody stands among those who compete for the same seats.</summary>
/// <param name="Rank">From 1.</param>
/// <param name="Of">How many compete for these seats.</param>
/// <param name="Reserve">The place on the reserve list of these seats, from 1; null: admitted, to these seats or to others.</param>
/// <param name="Last">The total of the last who got one of these seats; null where nobody did.</param>
/// <param name="DecidedBy">
/// Where the total alone does not tell who got the last seat and who did not: the rule that did, as
/// <see cref="Contender.DecidedAgainst"/> numbers them. Null of everybody whom that does not concern.
/// </param>
public sealed record SeatStanding(
    QuotaKey Cell,
    int Seats,
    int Rank,
    int Of,
    int? Reserve,
    decimal? Last,
    int? DecidedBy
);

/// <param name="Seat">The seats to which they are admitted; null: on reserve lists.</param>
/// <param name="Standings">One for each of their cells that the quota knows, in their order.</param>
internal sealed record Placed(CandidacyId Id, QuotaKey? Seat, IReadOnlyList<SeatStanding> Standings);

/// <summary>
/// Admits to the seats in the order of totals and of the published rules for equal ones (REC-04). Everybody takes a seat of
/// the first of their cells that has one left, and waits in the same order where none has. One order holds for all cells, so
/// that nobody who is admitted stands behind anybody who is not and competes for the same seats.
/// </summary>
internal static class Ranking
{
    public static IReadOnlyList<Placed> Rank(
        IEnumerable<Contender> contenders,
        IReadOnlyDictionary<QuotaKey, int> quota
    )
    {
        var order = contenders.Order(Contender.BestFirst).ToList();
        var seats = Seat(order, quota);
        var standings = order
            .SelectMany(one => one.Seats.Where(quota.ContainsKey).Select(cell => (Cell: cell, Contender: one)))
            .GroupBy(one => one.Cell, one => one.Contender)
            .SelectMany(cell => Standings(cell.Key, quota[cell.Key], [.. cell], seats))
            .ToDictionary(one => (one.Id, one.SeatStanding.Cell), one => one.SeatStanding);
        return
        [
            .. order.Select(one => new Placed(
                one.Id,
                seats.TryGetValue(one.Id, out var seat) ? seat : null,
                [.. one.Seats.Where(quota.ContainsKey).Select(cell => standings[(one.Id, cell)])]
            )),
        ];
    }

    /// <summary>Who gets a seat where.</summary>
    /// <param name="order">The best first.</param>
    public static Dictionary<CandidacyId, QuotaKey> Seat(
        IEnumerable<Contender> order,
        IReadOnlyDictionary<QuotaKey, int> quota
    )
    {
        var left = new Dictionary<QuotaKey, int>(quota);
        var seated = new Dictionary<CandidacyId, QuotaKey>();
        foreach (var one in order)
        {
            foreach (var cell in one.Seats)
            {
                if (left.GetValueOrDefault(cell) <= 0)
                    continue;
                left[cell]--;
                seated[one.Id] = cell;
                break;
            }
        }
        return seated;
    }

    /// <param name="order">Of those who compete for these seats.</param>
    private static IEnumerable<(CandidacyId Id, SeatStanding SeatStanding)> Standings(
        QuotaKey cell,
        int seats,
        IReadOnlyList<Contender> order,
        Dictionary<CandidacyId, QuotaKey> seated
    )
    {
        var last = order.LastOrDefault(one => seated.TryGetValue(one.Id, out var seat) && seat == cell);
        var next = order.FirstOrDefault(one => !seated.ContainsKey(one.Id));
        var reserve = 0;
        foreach (var (index, one) in order.Index())
        {
            var waits = !seated.TryGetValue(one.Id, out var seat);
            var rival =
                waits ? last
                : seat == cell ? next
                : null;
            yield return (
                one.Id,
                new SeatStanding(
                    cell,
                    seats,
                    index + 1,
                    order.Count,
                    waits ? ++reserve : null,
                    last?.Total,
                    rival is null ? null : one.DecidedAgainst(rival)
                )
            );
        }
    }
}
