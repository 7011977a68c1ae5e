using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Selection;

/// <summary>Somebody who may be selected: eligible, with a whole file, and with a total.</summary>
/// <param name="Total">The larger wins.</param>
/// <param name="Ties">What the rules for equal totals compare, in their order; the smaller wins.</param>
/// <param name="Lot">Decides what nothing else decides.</param>
/// <param name="Seats">What they compete for, the narrower first: seats of their own field before those of any field.</param>
internal sealed record Contender(
    CandidacyId Id,
    decimal Total,
    IReadOnlyList<decimal> Ties,
    UInt128 Lot,
    IReadOnlyList<QuotaKey> Seats
)
{
    /// <summary>Nobody is equal to another: the lot, then the id, tell them apart.</summary>
    public static IComparer<Contender> BestFirst { get; } =
        Comparer<Contender>.Create((one, other) => one.ComparedTo(other));

    /// <summary>By what one comes before the other.</summary>
    /// <returns>Null: by the total. Else the number of the rule, from 0; after the last rule it is the lot.</returns>
    public int? DecidedAgainst(Contender other)
    {
        if (Total != other.Total)
            return null;
        var rule = 0;
        while (rule < Ties.Count && Ties[rule] == other.Ties[rule])
            rule++;
        return rule;
    }

    private int ComparedTo(Contender other)
    {
        var order = other.Total.CompareTo(Total);
        for (var rule = 0; order == 0 && rule < Ties.Count; rule++)
            order = Ties[rule].CompareTo(other.Ties[rule]);
        if (order == 0)
            order = Lot.CompareTo(other.Lot);
        return order == 0 ? Id.Value.CompareTo(other.Id.Value) : order;
    }

    /// <summary>
    /// The lot of a candidacy in a drawing whose seed is on record: whoever has both can draw it again, and nobody who picks
    /// the seed before the list is closed can favour anyone.
    /// </summary>
    public static UInt128 LotOf(string seed, CandidacyId id) =>
        BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}:{id}")));
}
