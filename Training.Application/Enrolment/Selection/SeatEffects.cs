using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Selection;

/// <summary>What one seat more or less would change for people, whichever of the cells of a unit and post they compete for.</summary>
/// <param name="OneMore">Who would be admitted as well; null: nobody waits.</param>
/// <param name="OneLess">Who would no longer be; null: a seat is free anyway.</param>
internal sealed record SeatEffect(QuotaKey Cell, CandidacyId? OneMore, CandidacyId? OneLess);

internal static class SeatEffects
{
    /// <summary>
    /// Only people of the same unit and post compete with each other, so each cell is tried among them alone.
    /// </summary>
    public static IReadOnlyList<SeatEffect> Of(
        IEnumerable<Contender> contenders,
        IReadOnlyDictionary<QuotaKey, int> quota
    )
    {
        var rivals = contenders
            .Where(one => one.Seats.Count > 0)
            .Order(Contender.BestFirst)
            .ToLookup(one => (one.Seats[0].Unit, one.Seats[0].Post));
        return
        [
            .. quota
                .GroupBy(cell => (cell.Key.Unit, cell.Key.Post))
                .SelectMany(cells => Of([.. rivals[cells.Key]], cells.ToDictionary())),
        ];
    }

    private static IEnumerable<SeatEffect> Of(IReadOnlyList<Contender> order, Dictionary<QuotaKey, int> quota)
    {
        var seated = Ranking.Seat(order, quota).Keys.ToHashSet();
        foreach (var (cell, seats) in quota.ToList())
        {
            var (more, fewer) = (With(cell, seats + 1), With(cell, seats - 1));
            yield return new(cell, FirstOf(more, except: seated), FirstOf(seated, except: fewer));
        }

        HashSet<CandidacyId> With(QuotaKey cell, int seats) =>
            [.. Ranking.Seat(order, new Dictionary<QuotaKey, int>(quota) { [cell] = seats }).Keys];
    }

    private static CandidacyId? FirstOf(HashSet<CandidacyId> people, HashSet<CandidacyId> except) =>
        people.Where(id => !except.Contains(id)).Select(id => (CandidacyId?)id).FirstOrDefault();
}
