using static Training.Application.Curriculum.Rules.AllowedValues;

namespace Training.Application.Curriculum.Rules;

/// <summary>
/// Every value that bears on study and that a school may set, with what it may be (domain rules, section 9). The form, the
/// check of what was typed and the test of what ships read this one table. Left out is what has no second value:
/// <c>score.scale.min</c>, <c>score.rounding</c>, <c>remark.kinds</c>.
/// </summary>
public static class RuleFields
{
    public const string Highest = "score.scale.max";
    public const string ResitKind = "classification.resit_rule.kind";
    public const string StricterBands = "stricter_bands";

    private const string Results = "results"; // apart, because the whole name would read as the code of a sentence
    public const string PublishWithin = $"{Results}.publish_within_days";
    private const decimal Top = 100; // of the larger of the two scales

    public static readonly IReadOnlyList<RuleField> All =
    [
        One("attendance.max_absence_ratio", Share(0.5m)),
        One("attendance.count_excused", YesNo),
        One("attendance.max_unexcused_ratio_course", Share()),
        One("attendance.late_per_absence", Whole(0, 5)),
        One("attendance.practice_min_ratio", Share()),
        .. Table("leave.approval_days", Whole(0, 60), "classAdviser", "academicOffice"),
        One("exam.eligibility_freeze_days", Whole(0, 30)),
        One("exam.max_attempts", Whole(1, 3)),
        One("exam.resit_min_gap_days", Whole(0, 90)),
        One("exam.resit_score", OneOf("as_obtained", "max", "cap_at_pass")),
        One("exam.counts_as_first_if_excused", YesNo),
        .. Table("violation.deductions", Share(), "reprimand", "warning", "suspension"),
        .. Table("marking.double", YesNo, "written"),
        .. Table("marking.thresholds", Number(0, Top), "agreeBelow", "discussUpTo"),
        One("marking.mean_of_three_max_spread", Number(0, Top)),
        One("remark.window_days", Whole(3, 30)),
        One("remark.min_change", Number(0, Top)),
        One("remark.dialogue_from", Number(0, Top)),
        One(PublishWithin, Whole(1, 60)),
        new("score.scale", "max", OneOf("10", "100")),
        One("score.step", OneOf("0.1", "0.25", "0.5")),
        One("score.module_decimals", Whole(0, 2)),
        One("score.gpa_decimals", Whole(0, 2)),
        One("score.classify_on", OneOf("rounded", "exact")),
        One("score.pass", Number(0, Top)),
        One("gpa.weight_by", OneOf("periods", "equal")),
        .. Table("classification.bands", Number(0, Top), "excellent", "veryGood", "good", "average"),
        .. Table("classification.min_part", Number(0, Top), "excellent", "veryGood", "good", "average"),
        new("classification.resit_rule", "kind", OneOf(StricterBands, "drop_one", "none")),
        .. Table("classification.resit_rule", Number(0, Top), "excellent", "veryGood", "good")
            .Select(field => field with { Optional = true }),
        new("classification.discipline_drop", "from", OneOf("reminder", "reprimand", "warning", "suspension")),
        new("classification.discipline_drop", "levels", Whole(0, 4)),
    ];

    /// <summary>The first of the two must not be above the second.</summary>
    public static readonly IReadOnlyList<(RuleField Low, RuleField High)> Ascending =
    [
        .. Rising("leave.approval_days.classAdviser", "leave.approval_days.academicOffice"),
        .. Rising("violation.deductions.reprimand", "violation.deductions.warning", "violation.deductions.suspension"),
        .. Rising("marking.thresholds.agreeBelow", "marking.thresholds.discussUpTo", Highest),
        .. Rising("marking.mean_of_three_max_spread", Highest),
        .. Rising("remark.min_change", "remark.dialogue_from", Highest),
        .. Rising("score.pass", Highest),
        .. Classes("classification.bands", "average", "good", "veryGood", "excellent"),
        .. Classes("classification.min_part", "average", "good", "veryGood", "excellent"),
        .. Classes("classification.resit_rule", "good", "veryGood", "excellent"),
        .. Rising("classification.bands.good", "classification.resit_rule.good"),
        .. Rising("classification.bands.veryGood", "classification.resit_rule.veryGood"),
        .. Rising("classification.bands.excellent", "classification.resit_rule.excellent"),
    ];

    public static RuleField? Find(string key) => All.FirstOrDefault(field => field.Key == key);

    private static RuleField One(string parameter, AllowedValues allowed) => new(parameter, null, allowed);

    private static IEnumerable<RuleField> Table(string parameter, AllowedValues each, params string[] parts) =>
        parts.Select(part => new RuleField(parameter, part, each));

    private static IEnumerable<(RuleField, RuleField)> Classes(string parameter, params string[] parts) =>
        Rising([.. parts.Select(part => $"{parameter}.{part}"), Highest]);

    private static IEnumerable<(RuleField, RuleField)> Rising(params string[] keys) =>
        keys.Zip(keys.Skip(1), (low, high) => (Find(low)!, Find(high)!));
}
