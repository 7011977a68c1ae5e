using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>
/// The marks of one class in one component of a module at one sitting, and how far they are on their way to the trainees.
/// The marks themselves are in the ledger, see <see cref="MarkEntry"/>.
/// </summary>
public sealed class GradeSheet : AggregateRoot
{
    private readonly List<SheetStep> _steps = [];

    private GradeSheet() { }

    internal GradeSheet(GradeSheetId id, ClassId classId, ModuleId moduleId, string component, int sitting = 1) =>
        (Id, ClassId, ModuleId, Component, Sitting) = (id, classId, moduleId, component, sitting);

    public GradeSheetId Id { get; private set; }
    public ClassId ClassId { get; private set; }
    public ModuleId ModuleId { get; private set; }

    /// <summary>The code of the component within the module.</summary>
    public string Component { get; private set; } = "";

    /// <summary>1 the first, 2 the resit.</summary>
    public int Sitting { get; private set; }

    /// <summary>The last day planned for a further sitting; null of the first, whose days stand in the timetable.</summary>
    public DateOnly? SatOn { get; private set; }
    public GradeSheetState State { get; private set; }

    /// <summary>Since when trainees see the marks; null while they do not.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>They stand on one page: another component of the same class, module and sitting.</summary>
    internal bool IsBeside(GradeSheet other) =>
        (ClassId, ModuleId, Sitting) == (other.ClassId, other.ModuleId, other.Sitting);

    public bool IsVisible => State is GradeSheetState.Published or GradeSheetState.Locked;

    /// <summary>Every step taken, the first one first.</summary>
    public IReadOnlyList<SheetStep> Steps => _steps;

    /// <summary>
    /// One more line of the ledger. Whoever wants what is there already is answered with it, so that a change sent twice
    /// counts once; whoever sends back what they read changed nothing; whoever read an older line is told of the new one.
    /// </summary>
    /// <param name="person">Of the class.</param>
    /// <param name="lines">All of theirs in this sheet, in order.</param>
    /// <param name="read">The number of the line that the writer saw; 0 for none.</param>
    /// <param name="mark">What it is to be; empty clears.</param>
    /// <param name="admission">What was decided about the person outside the sheet.</param>
    /// <param name="author">Who writes.</param>
    /// <param name="reason">Why; if it is not said, what the sheet was reopened for.</param>
    internal Result<MarkWrite> Write(
        PersonId person,
        IReadOnlyList<MarkEntry> lines,
        int read,
        Mark mark,
        Admission admission,
        EntryAuthor author,
        string? reason
    )
    {
        var last = lines.Count == 0 ? null : lines[^1];
        var seen = read == 0 ? Mark.None : lines.FirstOrDefault(line => line.Number == read)?.Mark;
        if (mark == admission.Over(last?.Mark ?? Mark.None) || mark == seen)
            return MarkWrite.Stands(last);
        if (State != GradeSheetState.Open)
            return SheetRefusals.Closed(State);
        if (admission.Against(mark) is { } refusal)
            return refusal;
        if ((last?.Number ?? 0) != read)
            return MarkWrite.Overtaken(last!);

        Changed();
        var why = reason ?? _steps.LastOrDefault(step => step.Kind == SheetStepKind.Reopened)?.Reason;
        return MarkWrite.Added(new MarkEntry(Id, person, read + 1, mark, author, why));
    }

    /// <summary>
    /// Those whom the signed list bars have it in the ledger from the submission on, as the list's (ATT-01, ATT-08), whoever
    /// wrote the same before.
    /// </summary>
    /// <param name="last">Their last lines, as far as they have any.</param>
    internal IReadOnlyList<MarkEntry> TakeList(
        IReadOnlySet<PersonId> barred,
        IReadOnlyDictionary<PersonId, MarkEntry> last,
        EntryAuthor author
    ) =>
        [
            .. from person in barred
            let line = last.GetValueOrDefault(person)
            let stands = new Admission(Barred: true).Over(line?.Mark ?? Mark.None)
            where line is null || stands != line.Mark || (stands.State == MarkState.Barred && line.Way != MarkWay.List)
            select new MarkEntry(Id, person, (line?.Number ?? 0) + 1, stands, author, reason: null),
            .. from line in last.Values
            where line is { Way: MarkWay.List, Mark.IsEmpty: false } && !barred.Contains(line.PersonId)
            select new MarkEntry(Id, line.PersonId, line.Number + 1, Mark.None, author, reason: null),
        ];

    /// <summary>Lets people into a further sitting: an empty line each. Whoever submits at the same time decides again.</summary>
    /// <param name="people">Who are not in it yet.</param>
    /// <param name="on">The day on which they sit.</param>
    /// <param name="author">Who lets them in.</param>
    /// <param name="telling">When they are told; null: now.</param>
    internal Result<IReadOnlyList<MarkEntry>> LetIn(
        IReadOnlyCollection<PersonId> people,
        DateOnly on,
        EntryAuthor author,
        SendingPlan? telling = null
    )
    {
        if (State != GradeSheetState.Open)
            return SheetRefusals.SittingClosed.With("sitting", Sitting);
        if (people.Count > 0)
        {
            SatOn = SatOn > on ? SatOn : on;
            Record(new FactHappened(FactKind.ResitOpen, $"{Id}", Plan: telling));
        }
        return people.Select(person => new MarkEntry(Id, person, 1, Mark.None, author, reason: null)).ToList();
    }

    /// <param name="author">Who.</param>
    /// <param name="seal">Of the ledger as it is.</param>
    /// <param name="missing">How many people have no mark.</param>
    internal Result<GradeSheet> Submit(StepAuthor author, string seal, int missing)
    {
        if (State != GradeSheetState.Open)
            return SheetRefusals.Misplaced(State);
        if (missing > 0)
            return SheetRefusals.MarksMissing.With("count", missing).With("component", Component);

        _steps.Add(SheetStep.Submitted(Id, _steps.Count + 1, author, seal));
        return Become(GradeSheetState.Submitted);
    }

    /// <param name="author">Who.</param>
    /// <param name="seal">Of the ledger as it is.</param>
    /// <param name="writers">Who ever wrote in the ledger: whoever enters marks does not approve them.</param>
    internal Result<GradeSheet> Approve(StepAuthor author, string seal, IReadOnlySet<UserId> writers)
    {
        if (State != GradeSheetState.Submitted)
            return SheetRefusals.Misplaced(State);
        if (author.User is { } user && (writers.Contains(user) || Submission.By == user))
            return SheetRefusals.ApproverEntered.With("component", Component);

        return Sealed(seal, SheetStepKind.Approved, author, GradeSheetState.Approved);
    }

    /// <summary>From now on trainees see the marks (EXM-13).</summary>
    /// <param name="author">Who.</param>
    /// <param name="seal">Of the ledger as it is.</param>
    /// <param name="earlier">What else the same people sat in the component before.</param>
    /// <param name="telling">When they are told; null: now.</param>
    internal Result<GradeSheet> Publish(
        StepAuthor author,
        string seal,
        IReadOnlyCollection<GradeSheet> earlier,
        SendingPlan? telling = null
    )
    {
        if (State != GradeSheetState.Approved)
            return SheetRefusals.Misplaced(State);
        if (earlier.FirstOrDefault(sheet => !sheet.IsVisible) is { } hidden)
            return SheetRefusals.EarlierHidden.With("sitting", Sitting).With("earlier", hidden.Sitting);

        var published = Sealed(seal, SheetStepKind.Published, author, GradeSheetState.Published);
        if (!published.Succeeded(out _))
            return published;

        PublishedAt = author.At;
        Record(new PublishedMarksChanged(Id, ClassId, ModuleId, telling));
        return published;
    }

    internal Result<GradeSheet> Lock(StepAuthor author)
    {
        if (State != GradeSheetState.Published)
            return SheetRefusals.Misplaced(State);

        _steps.Add(new SheetStep(Id, _steps.Count + 1, SheetStepKind.Locked, author));
        return Become(GradeSheetState.Locked);
    }

    /// <summary>
    /// Marks can be entered again. What was published is withdrawn until it is published anew, and takes a decision with
    /// number, date and signatory (EXM-13). A sitting that later ones follow is withdrawn after them: without it they would
    /// count as the first (RST-04).
    /// </summary>
    /// <param name="author">Who.</param>
    /// <param name="reason">Why.</param>
    /// <param name="decision">By which.</param>
    /// <param name="later">What else the same people sat in the component after.</param>
    internal Result<GradeSheet> Reopen(
        StepAuthor author,
        string reason,
        Decision decision,
        IReadOnlyCollection<GradeSheet> later
    )
    {
        if (State == GradeSheetState.Open)
            return SheetRefusals.Misplaced(State);
        if (reason.Length == 0)
            return SheetRefusals.ReasonMissing;

        var wasVisible = IsVisible;
        if (wasVisible && later.FirstOrDefault(sheet => sheet.IsVisible) is { } follows)
            return SheetRefusals.LaterVisible.With("sitting", Sitting).With("later", follows.Sitting);
        if (wasVisible && decision is not { Number.Length: > 0, Date: not null, Signatory.Length: > 0 })
            return SheetRefusals.DecisionMissing;

        PublishedAt = null;
        _steps.Add(SheetStep.Reopened(Id, _steps.Count + 1, author, reason, decision));
        if (wasVisible)
            Record(new PublishedMarksChanged(Id, ClassId, ModuleId));
        return Become(GradeSheetState.Open);
    }

    /// <summary>Another sitting takes a step because of how this one stands: two such steps at once meet here.</summary>
    internal void Attest() => Changed();

    private SheetStep Submission => _steps.Last(step => step.Kind == SheetStepKind.Submitted);

    private Result<GradeSheet> Sealed(string seal, SheetStepKind kind, StepAuthor author, GradeSheetState state)
    {
        if (Submission.Seal != seal)
            return SheetRefusals.SealBroken.With("component", Component);

        _steps.Add(new SheetStep(Id, _steps.Count + 1, kind, author));
        return Become(state);
    }

    private GradeSheet Become(GradeSheetState state)
    {
        State = state;
        Changed();
        return this;
    }
}
