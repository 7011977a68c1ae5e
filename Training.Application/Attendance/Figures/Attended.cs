using Training.Application.Curriculum.Contracts;

namespace Training.Application.Attendance.Figures;

/// <summary>
/// Attended, held, planned, and the best that can still be reached (P23). Held is what closed registers recorded of the person;
/// planned what the curriculum has, or more where more was held.
/// </summary>
/// <param name="Counted">Periods missed, as far as the rules count them (ATT-04, ATT-05).</param>
/// <param name="Owed">Periods of practice, field study or internship that have to be made up (ATT-03, ATT-09).</param>
/// <param name="MaxAbsence">The share that may be missed; null: no rules are chosen.</param>
/// <param name="Longest">The longest session held.</param>
public sealed record Attended(
    int Planned,
    int Held,
    int Excused,
    int Unexcused,
    int Late,
    int Counted,
    int Owed,
    decimal? MaxAbsence,
    int Longest
)
{
    public int Absent => Excused + Unexcused;

    public int Present => Held - Absent;

    /// <summary>Of what was held, in whole per cent; rounded down, so that nobody reads a limit as reached that is not.</summary>
    public int? ShareOfHeld => Percent(Held - Counted, Held);

    /// <summary>Best still reachable: whatever comes is attended.</summary>
    public int? Best => Percent(Planned - Counted, Planned);

    /// <summary>As many periods may be missed: strictly more than the share is too much, exactly the share is not (ATT-01).</summary>
    public int? Limit => MaxAbsence is { } share ? (int)Math.Floor(share * Planned) : null;

    /// <summary>As many more may be missed.</summary>
    public int? Left => Limit is { } limit ? Math.Max(0, limit - Counted) : null;

    public AttendanceStanding Standing =>
        MaxAbsence is not { } share ? AttendanceStanding.Fine
        : Counted > share * Planned ? AttendanceStanding.OutOfReach
        : Counted > 0 && Counted + Longest > share * Planned ? AttendanceStanding.Near
        : Counted > share * Held ? AttendanceStanding.Below
        : AttendanceStanding.Fine;

    /// <summary>One module.</summary>
    public static Attended Of(IReadOnlyCollection<Tally> tallies, ModulePlan module, AttendanceRules? rules) =>
        Sum(tallies, module.Periods, Counting(tallies, rules), rules) with
        {
            Owed = rules is null ? 0 : Enum.GetValues<LessonKind>().Sum(kind => OwedOf(kind, tallies, module, rules)),
        };

    /// <summary>All modules together: no limit but that of ATT-04 belongs to the whole.</summary>
    public static Attended OfCourse(IReadOnlyCollection<Attended> modules) =>
        new(
            modules.Sum(module => module.Planned),
            modules.Sum(module => module.Held),
            modules.Sum(module => module.Excused),
            modules.Sum(module => module.Unexcused),
            modules.Sum(module => module.Late),
            modules.Sum(module => module.Counted),
            modules.Sum(module => module.Owed),
            MaxAbsence: null,
            modules.Select(module => module.Longest).DefaultIfEmpty().Max()
        );

    private static Attended Sum(IReadOnlyCollection<Tally> tallies, int planned, int counted, AttendanceRules? rules)
    {
        var held = tallies.Sum(tally => tally.Held);
        return new(
            Math.Max(planned, held),
            held,
            tallies.Sum(tally => tally.Excused),
            tallies.Sum(tally => tally.Unexcused),
            tallies.Sum(tally => tally.Late),
            counted,
            Owed: 0,
            rules?.MaxAbsence,
            tallies.Select(tally => tally.Longest).DefaultIfEmpty().Max()
        );
    }

    private static int Counting(IReadOnlyCollection<Tally> tallies, AttendanceRules? rules) =>
        tallies.Sum(tally => tally.Unexcused + (rules is { CountExcused: false } ? 0 : tally.Excused))
        + (rules is { LatePerAbsence: > 0 and var many } ? tallies.Sum(tally => tally.Late) / many : 0);

    /// <summary>Nobody may miss what is done rather than heard; what was made up is recorded as attended.</summary>
    private static int OwedOf(
        LessonKind kind,
        IReadOnlyCollection<Tally> tallies,
        ModulePlan module,
        AttendanceRules rules
    )
    {
        var share = kind switch
        {
            LessonKind.Practice => rules.PracticeMinimum,
            LessonKind.FieldStudy or LessonKind.Internship => 1,
            _ => 0,
        };
        var ofKind = tallies.Where(tally => tally.Kind == kind).ToList();
        var planned = Math.Max(
            module.Lessons.Where(lesson => lesson.Kind == kind).Sum(lesson => lesson.Periods),
            ofKind.Sum(tally => tally.Held)
        );
        var reachable = planned - ofKind.Sum(tally => tally.Absent);
        return Math.Max(0, (int)Math.Ceiling(share * planned) - reachable);
    }

    private static int? Percent(int part, int whole) =>
        whole == 0 ? null : (int)Math.Floor(100m * Math.Max(0, part) / whole);
}
