using Training.Application.Cohorts.Contracts;
using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>
/// One list of applicants on its way into a cohort: uploaded, read and planned row by row, committed as planned, and undone
/// if it was the wrong one. Each planning, commit and undo is a round with a work item of its own.
/// </summary>
public sealed class Import(
    ImportId id,
    CohortId cohortId,
    UploadedFile file,
    IReadOnlyList<SheetSummary> sheets,
    KnownPersonPolicy whenKnown,
    Uploader uploadedBy
) : AggregateRoot
{
    /// <summary>How long a committed import can be undone.</summary>
    public static readonly TimeSpan UndoWindow = TimeSpan.FromHours(24);

    private Import()
        : this(default, default, null!, [], default, null!) { }

    public ImportId Id { get; private set; } = id;
    public CohortId CohortId { get; private set; } = cohortId;
    public UploadedFile File { get; private set; } = file;
    public KnownPersonPolicy WhenKnown { get; private set; } = whenKnown;
    public Uploader UploadedBy { get; private set; } = uploadedBy;
    public ImportState State { get; private set; }

    /// <summary>Where the list stands in the file; null until it was found.</summary>
    public SheetLayout? Layout { get; private set; }

    /// <summary>The sheets of the file, of which <see cref="Layout"/> names the one with the list.</summary>
    public IReadOnlyList<SheetSummary> Sheets { get; private set; } = sheets;
    public LegacyEncoding? Legacy { get; private set; }

    /// <summary>What a person decided about text from before Unicode; null: nobody was asked yet.</summary>
    public bool? ConvertLegacy { get; private set; }

    /// <summary>Rows below the header that hold no person, such as titles of groups and signatures.</summary>
    public int RowsLeftOut { get; private set; }

    public int Round { get; private set; }

    /// <summary>The latest round that planned; rows of earlier ones are no longer in the list.</summary>
    public int PlanRound { get; private set; }
    public WorkId? WorkId { get; private set; }

    /// <summary>The number of the last row that this round has dealt with.</summary>
    public int Position { get; private set; }

    /// <summary>Rows this round has dealt with, and how many it is about.</summary>
    public Progress Progress { get; private set; }

    /// <summary>When the latest commit or undo began and ended.</summary>
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>When a row first went in; the time to undo counts from the latest <see cref="EndedAt"/>.</summary>
    public DateTimeOffset? CommittedAt { get; private set; }

    public bool HasCommitted => CommittedAt is not null;

    public void Plan(int rows) => Begin(ImportState.Planning, rows);

    /// <summary>The list was found, or a person showed where it stands.</summary>
    public void Lay(SheetLayout layout)
    {
        Layout = layout;
        Changed();
    }

    public void AskForColumns()
    {
        State = ImportState.AwaitingColumns;
        Changed();
    }

    public void AskForEncoding(LegacyEncoding found)
    {
        (State, Legacy) = (ImportState.AwaitingEncoding, found);
        Changed();
    }

    public Result<int> AnswerEncoding(bool convert)
    {
        if (State != ImportState.AwaitingEncoding)
            return ImportErrors.NotAsked;
        ConvertLegacy = convert;
        return Replanned();
    }

    /// <summary>A correction of the layout plans all rows anew; what was corrected in them stays corrected.</summary>
    public Result<int> Correct(SheetLayout layout)
    {
        if (HasCommitted)
            return ImportErrors.AlreadyCommitted;
        if (State is not (ImportState.Planned or ImportState.AwaitingColumns))
            return ImportErrors.Busy;
        if (layout.Gaps.Count > 0)
            return Result<int>.Refuse(layout.Gaps);
        Layout = layout;
        return Replanned();
    }

    /// <summary>Rows may be corrected and decided on while no work runs over them.</summary>
    public Result<int> ChangeRows()
    {
        if (State is not (ImportState.Planned or ImportState.Committed))
            return State == ImportState.Undone ? ImportErrors.Undone : ImportErrors.Busy;
        Changed();
        return Version;
    }

    public Result<int> Commit(int rows, DateTimeOffset now)
    {
        if (State is not (ImportState.Planned or ImportState.Committed))
            return State is ImportState.Undoing or ImportState.Undone ? ImportErrors.Undone : ImportErrors.NotPlanned;
        if (rows == 0)
            return ImportErrors.NothingToCommit;

        Begin(ImportState.Committing, rows);
        (StartedAt, EndedAt, CommittedAt) = (now, null, CommittedAt ?? now);
        return Round;
    }

    public Result<int> Undo(int rows, DateTimeOffset now)
    {
        if (State != ImportState.Committed)
            return State is ImportState.Undone ? ImportErrors.Undone : ImportErrors.NotCommitted;
        if (now > UndoUntil)
            return ImportErrors.TooLateToUndo.With("until", UndoUntil);

        Begin(ImportState.Undoing, rows);
        (StartedAt, EndedAt) = (now, null);
        return Round;
    }

    public DateTimeOffset? UndoUntil => EndedAt + UndoWindow;

    /// <summary>One portion of the round is done, and more is to come.</summary>
    public Progress Advance(int position, int rows)
    {
        Position = position;
        var done = Progress.Done + rows;
        Progress = new(done, Math.Max(Progress.Total, done + 1));
        Changed();
        return Progress;
    }

    /// <summary>The round is through with its last rows, however many were expected of it at its beginning.</summary>
    public Progress End(int rows, DateTimeOffset now)
    {
        State = State switch
        {
            ImportState.Planning => ImportState.Planned,
            ImportState.Committing => ImportState.Committed,
            _ => ImportState.Undone,
        };
        if (State != ImportState.Planned)
            EndedAt = now;
        var done = Progress.Done + rows;
        Progress = new(done, done);
        Changed();
        return Progress.Total == 0 ? Progress.Complete : Progress;
    }

    public void LeaveOut(int rows)
    {
        RowsLeftOut += rows;
        Changed();
    }

    /// <summary>A commit is stopped between two portions: what went in stays, the rest can go in later.</summary>
    public Result<int> Stop(DateTimeOffset now)
    {
        if (State != ImportState.Committing)
            return ImportErrors.NothingToStop;
        (State, EndedAt) = (ImportState.Committed, now);
        Changed();
        return Version;
    }

    /// <summary>The work of an undo was cancelled or given up: rows it had reversed stay reversed, the rest can follow.</summary>
    public void HaltUndo()
    {
        (State, EndedAt) = (ImportState.Committed, StartedAt);
        Changed();
    }

    public void RunAs(WorkId work)
    {
        WorkId = work;
        Changed();
    }

    private Result<int> Replanned()
    {
        Plan(Progress.Total);
        return Round;
    }

    private void Begin(ImportState state, int rows)
    {
        (State, Round, Position, Progress) = (state, Round + 1, 0, new(0, rows));
        if (state == ImportState.Planning)
            (PlanRound, RowsLeftOut) = (Round, 0);
        Changed();
    }
}
