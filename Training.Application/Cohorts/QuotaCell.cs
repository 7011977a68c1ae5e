using Training.Application.People.Contracts;

namespace Training.Application.Cohorts;

/// <summary>Which seats are meant: those of a receiving unit, for a post, of a field of study where one is set (REC-04).</summary>
/// <param name="Post">Code of the commune post.</param>
/// <param name="Field">Field of study; empty means any.</param>
public sealed record QuotaKey(UnitId Unit, string Post, string Field);

/// <summary>Seats that a receiving unit has for one post (chỉ tiêu).</summary>
public sealed class QuotaCell(UnitId unit, string post, string field, int seats)
{
    /// <summary>More than any one unit was ever given.</summary>
    public const int MaxSeats = 1000;

    public UnitId Unit { get; private set; } = unit;
    public string Post { get; private set; } = post;
    public string Field { get; private set; } = field;
    public int Seats { get; private set; } = seats;

    public QuotaKey Key => new(Unit, Post, Field);

    internal void Become(int seats) => Seats = seats;
}
