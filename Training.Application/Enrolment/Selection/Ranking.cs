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

/// <param name="Place">From 1, in the one order of everybody.</param>
/// <param name="Seat">The seats to which they are admitted; null: on reserve lists.</param>
/// <param name="Standings">One for each of their cells that the quota knows, in their order.</param>
internal sealed record Placed(
    CandidacyId Id,
    int Place,
    decimal Total,
    QuotaKey? Seat,
    IReadOnlyList<SeatStanding> Standings
);

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
        var contests = quota.ToDictionary(cell => cell.Key, cell => new Contest(cell.Key, cell.Value));
        foreach (var one in order)
        {
            foreach (var cell in one.Seats)
                contests.GetValueOrDefault(cell)?.Enter(one, seats.GetValueOrDefault(one.Id));
        }
        return [.. order.Select((one, i) => Place(one, i + 1, seats.GetValueOrDefault(one.Id), contests))];
    }

    /// <summary>Who gets a seat where.</summary>
    /// <param name="order">The best first.</param>
    public static Dictionary<CandidacyId, QuotaKey> Seat(
        IEnumerable<Contender> order,
        IReadOnlyDictionary<QuotaKey, int> quota
    )
    {
        var left = new Dictionary<QuotaKey, int>(quota);
        var free = left.Values.Sum(seats => Math.Max(seats, 0));
        var seated = new Dictionary<CandidacyId, QuotaKey>();
        foreach (var one in order.TakeWhile(_ => free > 0))
        {
            foreach (var cell in one.Seats)
            {
                if (left.GetValueOrDefault(cell) <= 0)
                    continue;
                left[cell]--;
                free--;
                seated[one.Id] = cell;
                break;
            }
        }
        return seated;
    }

    private static Placed Place(Contender one, int place, QuotaKey? seat, Dictionary<QuotaKey, Contest> contests)
    {
        var standings = new List<SeatStanding>(one.Seats.Count);
        foreach (var cell in one.Seats)
        {
            if (contests.TryGetValue(cell, out var contest))
                standings.Add(contest.Call(one, seat));
        }
        return new(one.Id, place, one.Total, seat, standings);
    }

    /// <summary>Those who compete for the same seats: all enter, the best first, then all are called in the same order.</summary>
    private sealed class Contest(QuotaKey cell, int seats)
    {
        private int _entered;
        private int _called;
        private int _waiting;

        /// <summary>The last who got one of these seats, and the first who got none at all.</summary>
        private Contender? _last;
        private Contender? _next;

        /// <param name="seat">Theirs, wherever.</param>
        public void Enter(Contender one, QuotaKey? seat)
        {
            _entered++;
            if (seat is null)
                _next ??= one;
            else if (seat == cell)
                _last = one;
        }

        public SeatStanding Call(Contender one, QuotaKey? seat)
        {
            var rival =
                seat is null ? _last
                : seat == cell ? _next
                : null;
            return new(
                cell,
                seats,
                Rank: ++_called,
                Of: _entered,
                Reserve: seat is null ? ++_waiting : null,
                _last?.Total,
                DecidedBy: rival is null ? null : one.DecidedAgainst(rival)
            );
        }
    }
}
