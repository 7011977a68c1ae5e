using Training.Application.Attendance.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance;

/// <summary>
/// Sổ điểm danh of one session. Open until somebody confirms it or its deadline passes; a change after that has a reason and
/// leaves a line. Who is nowhere in it was not recorded, which is neither present nor absent.
/// </summary>
public sealed class Register : AggregateRoot
{
    private readonly List<AttendanceMark> _marks = [];
    private readonly List<MarkChange> _changes = [];

    private Register() { }

    internal Register(PublishedSession session, LessonKind? kind, DateTimeOffset deadline)
    {
        (SessionId, CohortId, ModuleId) = (session.Id, session.CohortId, new(session.Content.ModuleId));
        (Date, Periods, Kind, Deadline) = (session.Content.Date, session.Content.Periods, kind, deadline);
    }

    public SessionId SessionId { get; private set; }
    public CohortId CohortId { get; private set; }
    public ModuleId ModuleId { get; private set; }

    /// <summary>Of the lesson; null when the session was not for a certain one.</summary>
    public LessonKind? Kind { get; private set; }
    public DateOnly Date { get; private set; }
    public int Periods { get; private set; }

    /// <summary>From then on it is closed, confirmed or not.</summary>
    public DateTimeOffset Deadline { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Who confirmed it, as they were called then.</summary>
    public string? ConfirmedBy { get; private set; }

    /// <summary>How many were counted in the room, if somebody counted.</summary>
    public int? Heads { get; private set; }
    public IReadOnlyList<AttendanceMark> Marks => _marks;
    public IReadOnlyList<MarkChange> Changes => _changes;

    public bool IsOpen(DateTimeOffset now) => ConfirmedAt is null && now < Deadline;

    /// <summary>
    /// Sets one mark, unless somebody else did meanwhile: then it stays, and both are shown. What stands there already is
    /// set, whichever version was seen, so that a tap may be sent twice. An absence during a leave is excused, also where
    /// whoever tapped could not know of it yet. A version that never stood there is nobody's honest view of the register, or
    /// of one that was given up since.
    /// </summary>
    internal Result<TapOutcome> Take(RosterLine line, Tap tap, string? reason, Signature by)
    {
        if (Letters.Read(tap.Letters) is not { } said || said.Text.Length != Periods)
            return AttendanceErrors.LettersWrong.With("periods", Periods);

        var letters = line.Leave is null ? said : said.WithExcuse();
        var mark = _marks.Find(known => known.PersonId == line.Person);
        if (mark?.Letters == letters.Text)
            return TapOutcome.Of(mark);
        if (tap.Version < 0 || tap.Version > (mark?.Version ?? 0))
            return AttendanceErrors.VersionUnknown;
        if (mark is not null && tap.Version != mark.Version)
            return TapOutcome.Of(mark) with { Conflict = true };
        if (!IsOpen(by.At) && string.IsNullOrWhiteSpace(reason))
            return AttendanceErrors.ReasonMissing;

        return TapOutcome.Of(Set(mark, line, letters, reason, by, leave: letters == said ? null : line.Leave));
    }

    /// <summary>
    /// Chốt điểm danh: those of the roster who are not recorded are present, or excused while they are on leave and did not
    /// come, and somebody stands for it by name.
    /// </summary>
    internal Result<Register> Confirm(IEnumerable<RosterLine> roster, int? heads, string? reason, Signature by)
    {
        if (ConfirmedAt is { } at)
            return AttendanceErrors.AlreadyConfirmed.With("name", ConfirmedBy).With("at", at);
        if (!IsOpen(by.At) && string.IsNullOrWhiteSpace(reason))
            return AttendanceErrors.ReasonMissing;

        foreach (var line in roster.Where(one => !_marks.Exists(mark => mark.PersonId == one.Person)))
        {
            var away = line is { Leave: not null, Arrived: false };
            Set(mark: null, line, Letters.Whole(away ? PeriodMark.Excused : PeriodMark.Present, Periods), reason, by);
        }
        var attending = _marks.Count(mark => mark.Excused + mark.Unexcused < mark.Periods);
        if (heads is { } counted && counted != attending)
            return AttendanceErrors.CountDiffers.With("counted", counted).With("present", attending);

        (ConfirmedAt, ConfirmedBy, Heads) = (by.At, by.Name, heads);
        Record(new AbsencesCounted(SessionId));
        return this;
    }

    /// <summary>
    /// Bỏ sổ: it was begun by mistake. What somebody confirmed stays, and so does what was decided with a reason after the
    /// register had closed; once it is closed it counts (ATT-01), and only the office takes it back.
    /// </summary>
    internal Result<Register> GiveUp(string? reason, bool byOffice, DateTimeOffset at) =>
        string.IsNullOrWhiteSpace(reason) ? AttendanceErrors.GivingUpUnexplained
        : ConfirmedAt is { } then ? AttendanceErrors.AlreadyConfirmed.With("name", ConfirmedBy).With("at", then)
        : _changes.Exists(change => change.Reason.Length > 0) ? AttendanceErrors.Decided
        : !IsOpen(at) && !byOffice ? AttendanceErrors.ClosedCounts
        : this;

    /// <summary>A leave was approved after the register was taken: the ledger names it, whether the register is closed or not.</summary>
    internal void Excuse(PersonId person, LeaveRequestId leave, Signature by)
    {
        if (_marks.Find(known => known.PersonId == person) is not { Unexcused: > 0 } mark)
            return;

        var before = mark.Letters;
        mark.Set(Letters.Read(before)!.WithExcuse(), by);
        _changes.Add(new(SessionId, person, mark.Version, before, mark.Letters, by.At, by.Name, reason: "", leave));
        Record(new AbsencesCounted(SessionId));
    }

    private AttendanceMark Set(
        AttendanceMark? mark,
        RosterLine line,
        Letters letters,
        string? reason,
        Signature by,
        LeaveRequestId? leave = null
    )
    {
        var before = mark?.Letters;
        if (mark is null)
            _marks.Add(mark = new(SessionId, line.Person, line.Class));
        mark.Set(letters, by);
        if (IsOpen(by.At))
        {
            Changed();
            return mark;
        }
        _changes.Add(new(SessionId, line.Person, mark.Version, before, letters.Text, by.At, by.Name, reason!, leave));
        Record(new AbsencesCounted(SessionId));
        return mark;
    }
}
