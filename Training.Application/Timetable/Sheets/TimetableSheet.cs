using Training.Application.Cohorts.Contracts;
using Training.Application.Common.Spreadsheets;
using Training.Application.Work.Contracts;

namespace Training.Application.Timetable.Sheets;

public enum SheetState
{
    /// <summary>Its rows are being read; nothing of the timetable changes.</summary>
    Reading,

    /// <summary>Rows that would change something are asked what they clash with.</summary>
    Checking,

    /// <summary>Every row has its plan.</summary>
    Planned,
    Committing,

    /// <summary>What could go in went in; the other rows say why they did not.</summary>
    Committed,
}

/// <summary>One file with sessions on its way into the timetable of a cohort: read and planned row by row, then committed as planned.</summary>
public sealed class TimetableSheet(
    SheetId id,
    CohortId cohortId,
    UploadedFile file,
    TimetableLayout layout,
    Uploader uploadedBy
) : AggregateRoot
{
    private TimetableSheet()
        : this(default, default, null!, null!, null!) { }

    public SheetId Id { get; private set; } = id;
    public CohortId CohortId { get; private set; } = cohortId;
    public UploadedFile File { get; private set; } = file;
    public TimetableLayout Layout { get; private set; } = layout;
    public Uploader UploadedBy { get; private set; } = uploadedBy;
    public SheetState State { get; private set; }

    /// <summary>Rows below the header that are about no session, such as signatures.</summary>
    public int RowsLeftOut { get; private set; }

    /// <summary>The number of the last row that was read or checked.</summary>
    public int Position { get; private set; }

    /// <summary>How often all rows were gone through since the state began.</summary>
    public int Passes { get; private set; }

    /// <summary>Something happened in this pass that may change what rows of it were told.</summary>
    public bool Unsettled { get; private set; }

    public WorkId? WorkId { get; private set; }

    /// <summary>How often work was asked for, so that each has a key of its own.</summary>
    public int Round { get; private set; }
    public Progress Progress { get; private set; }

    /// <summary>When the commit ended.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public bool UnderWay => State is SheetState.Reading or SheetState.Checking or SheetState.Committing;

    internal string NextRound() => $"{Id}:{++Round}";

    internal void RunAs(WorkId work)
    {
        WorkId = work;
        Changed();
    }

    /// <summary>The file is read to its end, and its rows are asked what they clash with.</summary>
    internal Progress BeginToCheck(int rows)
    {
        var done = Progress.Done + rows;
        (State, Position, Progress) = (SheetState.Checking, 0, new(done, 2 * done + 1));
        Changed();
        return Progress;
    }

    internal Result<int> BeginToCommit(int rows)
    {
        if (State != SheetState.Planned)
            return SheetImportErrors.NotPlanned;
        if (rows == 0)
            return SheetImportErrors.NothingToCommit;

        (State, Passes, Unsettled, Progress) = (SheetState.Committing, 1, false, new(0, rows));
        Changed();
        return Version;
    }

    internal void ExpectRows(int rows) => Progress = new(0, 2 * rows);

    /// <summary>One portion is done, and more is to come.</summary>
    internal Progress Advance(int position, int rows)
    {
        Position = position;
        var done = Progress.Done + rows;
        Progress = new(done, Math.Max(Progress.Total, done + 1));
        Changed();
        return Progress;
    }

    internal Progress End(SheetState state, DateTimeOffset now)
    {
        (State, EndedAt) = (state, state == SheetState.Committed ? now : null);
        var done = Math.Max(1, Progress.Done);
        Progress = new(done, done);
        Changed();
        return Progress;
    }

    internal void LeaveOut(int rows) => RowsLeftOut += rows;

    internal void Unsettle() => Unsettled = true;

    /// <summary>Goes through the rows once more.</summary>
    internal void PassAgain() => (Position, Passes, Unsettled) = (0, Passes + 1, false);
}

public readonly record struct SheetId(Guid Value) : ITypedId<SheetId>
{
    public static SheetId From(Guid value) => new(value);

    public static SheetId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out SheetId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
