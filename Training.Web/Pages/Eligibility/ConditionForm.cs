using Training.Application.Common;
using Training.Application.Enrolment.Eligibility.Conditions;
using Training.Application.Enrolment.Eligibility.Reading;
using Training.Application.People.Contracts;

namespace Training.Web.Pages.Eligibility;

/// <summary>A condition as it is typed; each kind uses some of the fields. Lists are one value a line.</summary>
public sealed class ConditionForm
{
    public string? Rule { get; set; }
    public IDictionary<DegreeLevel, int?> Years { get; set; } = new Dictionary<DegreeLevel, int?>();
    public string? Provinces { get; set; }
    public string? Communes { get; set; }
    public DegreeLevel Degree { get; set; } = DegreeLevel.Bachelor;
    public DegreeGrade Grade { get; set; } = DegreeGrade.Good;
    public IList<UniversityKind> Kinds { get; set; } = [];
    public IList<StudyMode> Modes { get; set; } = [];
    public IList<ForeignLanguage> Languages { get; set; } = [];
    public LanguageLevel Level { get; set; } = LanguageLevel.A2;

    /// <summary>By the code of the post.</summary>
    public IDictionary<string, string?> Fields { get; set; } = new Dictionary<string, string?>();
    public string? AskedVi { get; set; }
    public string? AskedEn { get; set; }

    public static ConditionForm Of(Condition condition)
    {
        var form = new ConditionForm { Rule = condition.Rule };
        switch (condition)
        {
            case AgeAtMost age:
                form.Years = age.Years.ToDictionary(limit => limit.Key, limit => (int?)limit.Value);
                break;
            case ResidenceInProvince home:
                form.Provinces = Lines(home.Provinces);
                break;
            case ResidenceInCommunes home:
                (form.Provinces, form.Communes) = (home.Province, Lines(home.Communes));
                break;
            case AppliesToCommune unit:
                form.Communes = Lines(unit.Communes);
                break;
            case DegreeAtLeast degree:
                form.Degree = degree.Level;
                break;
            case GradeAtLeast grade:
                form.Grade = grade.Grade;
                break;
            case UniversityOfKind university:
                form.Kinds = [.. university.Kinds];
                break;
            case StudiedInMode study:
                form.Modes = [.. study.Modes];
                break;
            case LanguageAtLeast language:
                (form.Languages, form.Level) = ([.. language.Languages], language.Level);
                break;
            case FieldForPost field:
                form.Fields = field.Fields.ToDictionary(post => post.Key, post => (string?)Lines(post.Value));
                break;
            case ShownByPapers papers:
                (form.AskedVi, form.AskedEn) = (papers.AskedVi, papers.AskedEn);
                break;
        }
        return form;
    }

    public Condition ToCondition(ConditionKind kind) => Typed(kind) with { Rule = Vietnamese.Clean(Rule ?? "") };

    private Condition Typed(ConditionKind kind) =>
        kind switch
        {
            ConditionKind.AgeAtMost => new AgeAtMost
            {
                Years = Years
                    .Where(limit => limit.Value is not null)
                    .ToDictionary(limit => limit.Key, limit => limit.Value!.Value),
            },
            ConditionKind.ResidenceInProvince => new ResidenceInProvince { Provinces = Values(Provinces) },
            ConditionKind.ResidenceInCommunes => new ResidenceInCommunes
            {
                Province = Vietnamese.Clean(Provinces ?? ""),
                Communes = Values(Communes),
            },
            ConditionKind.AppliesToCommune => new AppliesToCommune { Communes = Values(Communes) },
            ConditionKind.DegreeAtLeast => new DegreeAtLeast { Level = Degree },
            ConditionKind.GradeAtLeast => new GradeAtLeast { Grade = Grade },
            ConditionKind.UniversityOfKind => new UniversityOfKind { Kinds = [.. Kinds] },
            ConditionKind.StudiedInMode => new StudiedInMode { Modes = [.. Modes] },
            ConditionKind.LanguageAtLeast => new LanguageAtLeast { Languages = [.. Languages], Level = Level },
            ConditionKind.FieldForPost => new FieldForPost
            {
                Fields = Fields
                    .Select(post => (post.Key, Values: Values(post.Value)))
                    .Where(post => post.Values.Count > 0)
                    .ToDictionary(post => post.Key, post => post.Values),
            },
            ConditionKind.ShownByPapers => new ShownByPapers
            {
                AskedVi = Vietnamese.Clean(AskedVi ?? ""),
                AskedEn = Vietnamese.Clean(AskedEn ?? ""),
            },
            ConditionKind.EthnicMinority => new EthnicMinority(),
            ConditionKind.OfficeComputing => new OfficeComputing(),
            _ => new VietnameseCitizen(),
        };

    private static string Lines(IReadOnlyList<string> values) => string.Join('\n', values);

    private static IReadOnlyList<string> Values(string? lines) =>
        [.. (lines ?? "").Split('\n').Select(Vietnamese.Clean).Where(line => line.Length > 0)];
}
