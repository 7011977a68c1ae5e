using System.Text.Json;
using System.Text.Json.Nodes;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum.Rules;

/// <summary>Reads the parameters of a rule set as rules are computed by them.</summary>
internal sealed class StudyRulesReader
{
    private readonly RuleParameters _parameters;

    private StudyRulesReader(string parameters) => _parameters = RuleParameters.Read(parameters);

    public static StudyRules Read(RuleSetSummary rules, string parameters)
    {
        var read = new StudyRulesReader(parameters);
        return new StudyRules(
            rules,
            read.Attendance(),
            read.Leave(),
            read.Scores(),
            read.Exams(),
            new(read.Whole(RuleFields.PublishWithin), read.Whole("remark.window_days")),
            read.Classes()
        );
    }

    private AttendanceRules Attendance() =>
        new(
            Number("attendance.max_absence_ratio"),
            Value("attendance.count_excused").GetValue<bool>(),
            Number("attendance.max_unexcused_ratio_course"),
            Whole("attendance.late_per_absence"),
            Number("attendance.practice_min_ratio")
        );

    private LeaveRules Leave() =>
        new(Whole("leave.approval_days", "classAdviser"), Whole("leave.approval_days", "academicOffice"));

    private ScoreRules Scores() =>
        new(
            Number("score.scale", "min"),
            Number("score.scale", "max"),
            Number("score.step"),
            Whole("score.module_decimals"),
            Whole("score.gpa_decimals"),
            Number("score.pass"),
            Named<ModuleWeight>("gpa.weight_by"),
            Value("score.classify_on").GetValue<string>() == "exact"
        );

    private ExamRules Exams() =>
        new(
            Whole("exam.max_attempts"),
            Whole("exam.resit_min_gap_days"),
            Named<ResitScore>("exam.resit_score"),
            Value("exam.counts_as_first_if_excused").GetValue<bool>(),
            Whole("exam.eligibility_freeze_days")
        );

    private ClassificationRules Classes()
    {
        const string resits = "classification.resit_rule";
        var bands = Bands("classification.bands");
        return new(
            bands,
            Bands("classification.min_part"),
            Named<ResitPenalty>(resits, "kind"),
            bands.ToDictionary(
                band => band.Key,
                band => Part(resits, Name(band.Key))?.GetValue<decimal>() ?? band.Value
            ),
            Named<DisciplineStep>("classification.discipline_drop", "from"),
            Whole("classification.discipline_drop", "levels")
        );
    }

    private Dictionary<ResultClass, decimal> Bands(string name) =>
        Enum.GetValues<ResultClass>()
            .Where(@class => @class != ResultClass.Weak)
            .ToDictionary(@class => @class, @class => Number(name, Name(@class)));

    private JsonNode Value(string name) =>
        _parameters[name] ?? throw new InvalidOperationException($"The rule set has no value for {name}.");

    private JsonNode? Part(string name, string part) => Value(name)[part];

    private decimal Number(string name, string? part = null) =>
        (part is null ? Value(name) : Part(name, part)!).GetValue<decimal>();

    private int Whole(string name, string? part = null) =>
        (part is null ? Value(name) : Part(name, part)!).GetValue<int>();

    /// <summary>stricter_bands in the file is StricterBands here.</summary>
    private T Named<T>(string name, string? part = null)
        where T : struct, Enum =>
        Enum.Parse<T>(
            (part is null ? Value(name) : Part(name, part)!).GetValue<string>().Replace("_", ""),
            ignoreCase: true
        );

    private static string Name(ResultClass @class) => JsonNamingPolicy.CamelCase.ConvertName($"{@class}");
}
