using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Selection;

namespace Training.Application.Enrolment.Reserve;

/// <summary>Somebody on a reserve list, and what keeps them from an offer.</summary>
/// <param name="Why">Null: nothing does.</param>
internal sealed record OnReserve(ReserveEntry Entry, SkipReason? Why);

/// <summary>A seat and to whom it goes.</summary>
/// <param name="Skipped">Those before them on the list.</param>
internal sealed record Promoted(ReserveEntry Entry, IReadOnlyList<OnReserve> Skipped);

/// <summary>The one rule by which seats that became free are offered (P25): in the order of the list, and nobody twice.</summary>
internal static class Promotion
{
    /// <param name="free">Seats that neither somebody has nor an offer holds.</param>
    /// <param name="lists">Of each cell in its order.</param>
    public static IReadOnlyList<Promoted> Of(
        IReadOnlyDictionary<QuotaKey, int> free,
        ILookup<QuotaKey, OnReserve> lists
    )
    {
        var promoted = new List<Promoted>();
        var taken = new HashSet<CandidacyId>();
        // Seats of one field before those of any, as in the selection: who can have the narrower leaves the wider to others.
        foreach (
            var (cell, seats) in free.OrderByDescending(cell => cell.Key.Field.Length > 0)
                .ThenBy(cell => $"{cell.Key}", StringComparer.Ordinal)
        )
        {
            var skipped = new List<OnReserve>();
            var left = seats;
            foreach (var one in lists[cell].TakeWhile(_ => left > 0))
            {
                if (one.Why is null && taken.Add(one.Entry.CandidacyId))
                {
                    promoted.Add(new(one.Entry, [.. skipped]));
                    left--;
                }
                skipped.Add(one with { Why = one.Why ?? SkipReason.Offered });
            }
        }
        return promoted;
    }
}
