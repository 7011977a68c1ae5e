using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Selection;

/// <summary>What a selection says of one applicant, and why. Never altered.</summary>
public sealed class SelectionLine
{
    private SelectionLine() { }

    internal SelectionLine(
        SelectionId runId,
        CandidacyId candidacyId,
        SelectionOutcome outcome,
        decimal? total,
        int? place,
        QuotaKey? seat,
        IReadOnlyList<SeatStanding> standings
    )
    {
        (RunId, CandidacyId, Outcome, Total, Place) = (runId, candidacyId, outcome, total, place);
        (SeatUnit, SeatPost, SeatField, Standings) = (seat?.Unit, seat?.Post, seat?.Field, standings);
    }

    /// <summary>Of somebody who was not ranked.</summary>
    internal SelectionLine(SelectionId runId, CandidacyId candidacyId, SelectionOutcome outcome)
        : this(runId, candidacyId, outcome, total: null, place: null, seat: null, []) { }

    public SelectionId RunId { get; private set; }
    public CandidacyId CandidacyId { get; private set; }
    public SelectionOutcome Outcome { get; private set; }
    public decimal? Total { get; private set; }

    /// <summary>From 1, in the one order of everybody who was ranked; null of who was not.</summary>
    public int? Place { get; private set; }

    /// <summary>The seats to which they are admitted.</summary>
    public QuotaKey? Seat => SeatUnit is { } unit ? new(unit, SeatPost!, SeatField!) : null;
    public UnitId? SeatUnit { get; private set; }
    public string? SeatPost { get; private set; }
    public string? SeatField { get; private set; }

    /// <summary>Where they stand among those who compete for the same seats; empty where they were not ranked.</summary>
    public IReadOnlyList<SeatStanding> Standings { get; private set; } = [];
}

/// <summary>One place on the reserve list of some seats, in its order (P25).</summary>
/// <param name="number">From 1 among those who wait for the same seats.</param>
public sealed class ReserveEntry(
    SelectionId runId,
    UnitId unit,
    string post,
    string field,
    int number,
    CandidacyId candidacyId
)
{
    public SelectionId RunId { get; private set; } = runId;
    public UnitId Unit { get; private set; } = unit;
    public string Post { get; private set; } = post;
    public string Field { get; private set; } = field;
    public int Number { get; private set; } = number;
    public CandidacyId CandidacyId { get; private set; } = candidacyId;

    public QuotaKey Cell => new(Unit, Post, Field);
}

/// <summary>What becomes of an application. Stored by name.</summary>
public enum SelectionOutcome
{
    /// <summary>There is a seat (trúng tuyển).</summary>
    Admitted,

    /// <summary>Ranked, and waits for a seat (dự bị).</summary>
    Reserve,

    /// <summary>No path of the policy is met (ELG-02 to ELG-07).</summary>
    NotEligible,

    /// <summary>What the file says leaves it open whether a path is met.</summary>
    Unclear,

    /// <summary>A required document is missing or rejected.</summary>
    FileIncomplete,

    /// <summary>A component has no score.</summary>
    NotScored,

    /// <summary>Was absent where a score is needed.</summary>
    Absent,

    /// <summary>A score is below what its component asks for.</summary>
    BelowLeast,

    /// <summary>There are no seats of the unit for the post they apply for.</summary>
    NoQuota,
}
