using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Cohorts;

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
