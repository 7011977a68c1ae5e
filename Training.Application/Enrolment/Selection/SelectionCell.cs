using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Selection;

/// <summary>What a selection makes of one cell of the quota matrix.</summary>
public sealed class SelectionCell
{
    private SelectionCell() { }

    internal SelectionCell(SelectionId runId, SeatEffect effect, int seats, IReadOnlyCollection<Placed> competing)
    {
        var cell = effect.Cell;
        (RunId, Unit, Post, Field, Seats) = (runId, cell.Unit, cell.Post, cell.Field, seats);
        (OneMore, OneLess) = (effect.OneMore, effect.OneLess);
        Competing = competing.Count;
        Admitted = competing.Count(one => one.Seat == cell);
        Reserve = competing.Count(one => one.Seat is null);
        Last = competing.SelectMany(one => one.Standings).FirstOrDefault(standing => standing.Cell == cell)?.Last;
    }

    public SelectionId RunId { get; private set; }
    public UnitId Unit { get; private set; }
    public string Post { get; private set; } = "";

    /// <summary>Empty: of any.</summary>
    public string Field { get; private set; } = "";

    /// <summary>As many as were left when it was made.</summary>
    public int Seats { get; private set; }

    /// <summary>How many ranked applicants compete for them, also those who got another seat.</summary>
    public int Competing { get; private set; }
    public int Admitted { get; private set; }
    public int Reserve { get; private set; }

    /// <summary>The total of the last who got one of these seats; null where nobody did.</summary>
    public decimal? Last { get; private set; }

    /// <summary>Who would get a seat as well if there were one more; null: nobody waits.</summary>
    public CandidacyId? OneMore { get; private set; }

    /// <summary>Who would lose theirs if there were one less; null: one is free anyway.</summary>
    public CandidacyId? OneLess { get; private set; }

    public QuotaKey Cell => new(Unit, Post, Field);
}
