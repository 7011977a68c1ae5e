namespace Training.Application.Curriculum.Contracts;

/// <summary>
/// The parameters of an edition of the academic rules that bear on study (domain rules, section 9), as rules are computed
/// by them. Whatever is computed by them names <see cref="RuleSet"/>.
/// </summary>
public sealed record StudyRules(
    RuleSetSummary RuleSet,
    AttendanceRules Attendance,
    LeaveRules Leave,
    ScoreRules Scores,
    ExamRules Exams,
    PublicationRules Publication,
    ClassificationRules Classification
);

/// <param name="MaxAbsence">Share of a module's periods; whoever misses more may not sit its exam, exactly so much may (ATT-01).</param>
/// <param name="CountExcused">Absence with permission counts to that share too (ATT-04).</param>
/// <param name="MaxUnexcused">Share of the periods of the whole course missed without permission, beyond which discipline follows (ATT-04).</param>
/// <param name="LatePerAbsence">So many late arrivals or early leaves are one period missed without permission; 0: none (ATT-05).</param>
/// <param name="PracticeMinimum">Share of the practice of a module that has to be attended or made up (ATT-03).</param>
public sealed record AttendanceRules(
    decimal MaxAbsence,
    bool CountExcused,
    decimal MaxUnexcused,
    int LatePerAbsence,
    decimal PracticeMinimum
);

/// <summary>Who may allow how long a leave (ATT-06); what is longer, the head decides.</summary>
/// <param name="AdviserDays">Up to so many days, by the class adviser.</param>
/// <param name="OfficeDays">Up to so many days, by the academic office.</param>
public sealed record LeaveRules(int AdviserDays, int OfficeDays);

/// <summary>Scale and rounding. What is rounded is rounded half away from zero, once (SCO-03, SCO-04).</summary>
/// <param name="Step">Marks are multiples of it (SCO-02).</param>
/// <param name="ModuleDecimals">Decimals of a module's result, 0 to 2.</param>
/// <param name="GpaDecimals">Decimals of the average of the course, 0 to 2.</param>
/// <param name="Pass">The lowest mark that passes (SCO-05).</param>
/// <param name="Weight">What a module weighs in the average (SCO-06).</param>
/// <param name="ClassifyExact">Bands compare the exact average and not the rounded one (SCO-04).</param>
public sealed record ScoreRules(
    decimal Min,
    decimal Max,
    decimal Step,
    int ModuleDecimals,
    int GpaDecimals,
    decimal Pass,
    ModuleWeight Weight,
    bool ClassifyExact
)
{
    /// <summary>On the scale and on a step of it.</summary>
    public bool Allows(decimal mark) => Min <= mark && mark <= Max && mark % Step == 0;
}

public enum ModuleWeight
{
    /// <summary>Its teaching periods.</summary>
    Periods,

    /// <summary>All modules alike.</summary>
    Equal,
}

/// <param name="MaxAttempts">Sittings of an exam; who fails the last one takes the module again (RST-01, RST-03).</param>
/// <param name="ResitGapDays">Days from a sitting to the next, at least (RST-01).</param>
/// <param name="ResitScore">What counts after a resit (RST-05).</param>
/// <param name="ExcusedCountsAsFirst">A second sitting after an excused absence counts as the first (RST-02, RST-04).</param>
/// <param name="FreezeDays">Working days before the exam at which the list of who may sit it is frozen (ATT-08).</param>
public sealed record ExamRules(
    int MaxAttempts,
    int ResitGapDays,
    ResitScore ResitScore,
    bool ExcusedCountsAsFirst,
    int FreezeDays
);

/// <param name="WithinDays">Working days after the exam by which marks are to be published (EXM-12).</param>
/// <param name="RecheckDays">Days after the publication on which rechecks can be asked for (EXM-05).</param>
public sealed record PublicationRules(int WithinDays, int RecheckDays)
{
    /// <summary>The first day on which what was published no longer changes without a decision.</summary>
    public DateOnly LocksOn(DateOnly published) => published.AddDays(RecheckDays + 1);

    /// <summary>What was published before this day is locked today.</summary>
    public DateOnly PublishedBefore(DateOnly today) => today.AddDays(-RecheckDays);
}

public enum ResitScore
{
    /// <summary>The mark of the resit, be it lower.</summary>
    AsObtained,

    /// <summary>The better of the two.</summary>
    Max,

    /// <summary>The mark of the resit, the pass mark at most.</summary>
    CapAtPass,
}

/// <summary>Classes of a result, the best first (QĐ 268/2010, article 15).</summary>
public enum ResultClass
{
    /// <summary>Xuất sắc.</summary>
    Excellent,

    /// <summary>Giỏi.</summary>
    VeryGood,

    /// <summary>Khá.</summary>
    Good,

    /// <summary>Trung bình.</summary>
    Average,

    /// <summary>Yếu.</summary>
    Weak,
}

/// <summary>How averages become classes. Dictionaries have every class but <see cref="ResultClass.Weak"/>.</summary>
/// <param name="Bands">The lowest average of each class.</param>
/// <param name="MinPart">The lowest part that each class allows (CLS-01).</param>
/// <param name="ResitRule">What a resit costs (CLS-03, CLS-04).</param>
/// <param name="ResitBands">The lowest average of each class for who ever sat again; where one is not stated, the usual one.</param>
/// <param name="DisciplineFrom">Discipline from this step on lowers the class (CLS-05).</param>
/// <param name="DisciplineLevels">By so many classes; 0: not at all.</param>
public sealed record ClassificationRules(
    IReadOnlyDictionary<ResultClass, decimal> Bands,
    IReadOnlyDictionary<ResultClass, decimal> MinPart,
    ResitPenalty ResitRule,
    IReadOnlyDictionary<ResultClass, decimal> ResitBands,
    DisciplineStep DisciplineFrom,
    int DisciplineLevels
);

public enum ResitPenalty
{
    StricterBands,
    DropOne,
    None,
}

/// <summary>The ladder of discipline (GRD-04), the mildest first.</summary>
public enum DisciplineStep
{
    /// <summary>Nhắc nhở.</summary>
    Reminder,

    /// <summary>Khiển trách.</summary>
    Reprimand,

    /// <summary>Cảnh cáo.</summary>
    Warning,

    /// <summary>Đình chỉ học tập.</summary>
    Suspension,

    /// <summary>Buộc thôi học.</summary>
    Expulsion,
}
