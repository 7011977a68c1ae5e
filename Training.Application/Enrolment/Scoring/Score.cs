using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Scoring;

/// <summary>What stands in one column for one applicant. It stays when it is cleared, so that its version goes on.</summary>
public sealed class Score(CandidacyId candidacyId, string column, PersonId personId, CohortId cohortId) : AggregateRoot
{
    private Score()
        : this(default, "", default, default) { }

    public CandidacyId CandidacyId { get; private set; } = candidacyId;

    /// <summary>The code of a <see cref="ScoreColumn"/>.</summary>
    public string Column { get; private set; } = column;
    public PersonId PersonId { get; private set; } = personId;
    public CohortId CohortId { get; private set; } = cohortId;
    public decimal? Value { get; private set; }
    public bool Absent { get; private set; }

    /// <summary>Who entered it last, as they were called then.</summary>
    public string EnteredBy { get; private set; } = "";
    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>The name of the workbook it came with; null: typed on a page.</summary>
    public string? Workbook { get; private set; }

    internal ScoreValue Entered => new(Value, Absent);

    internal void Enter(ScoreValue value, ScoreSource source)
    {
        (Value, Absent) = (value.Value, value.Absent);
        (EnteredBy, EnteredAt, Workbook) = (source.By, source.At, source.Workbook);
        Changed();
    }
}

/// <param name="Workbook">The name of the file; null: typed on a page.</param>
internal sealed record ScoreSource(string By, DateTimeOffset At, string? Workbook);
