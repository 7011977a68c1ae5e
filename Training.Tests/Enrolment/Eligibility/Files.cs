using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Eligibility.Conditions;
using Training.Application.Enrolment.Eligibility.Reading;

namespace Training.Tests.Enrolment.Eligibility;

/// <summary>An applicant of the pilot who meets path A, to be spoilt in one thing, and a small map.</summary>
internal static class Files
{
    public static readonly UnitId TanLinh = new(new("00000000-0000-7000-8000-000000000001"));
    public static readonly UnitId BaDinh = new(new("00000000-0000-7000-8000-000000000002"));
    public static readonly DateOnly Filed = new(2013, 3, 15);

    public static readonly PersonDetails Good = new()
    {
        FullName = "Nguyễn Thị Hương Giang",
        Birth = PartialDate.Of(new(1990, 5, 20)),
        IdNumber = "001190000123",
        Residence = "Số 5, phường Phúc Xá, quận Ba Đình, Hà Nội",
        Ethnicity = "01",
        Degree = DegreeLevel.Bachelor,
        UniversityKind = UniversityKind.Public,
        StudyMode = StudyMode.FullTime,
        DegreeGrade = DegreeGrade.Good,
        FieldOfStudy = "Luật",
        ForeignLanguage = "Tiếng Anh B",
        ComputerSkills = "Tin học văn phòng",
    };

    public static readonly CandidacyDetails Application = new()
    {
        FiledOn = Filed,
        Post = "TP-HT",
        Unit = TanLinh,
    };

    private static readonly DateOnly Gone = new(2024, 12, 31);

    public static readonly Places Map = new([
        new(new(Guid.CreateVersion7()), UnitLevel.Province, "01", "Thành phố Hà Nội", null, null, null),
        new(new(Guid.CreateVersion7()), UnitLevel.Province, "36", "Tỉnh Nam Định", null, null, new(2025, 6, 30)),
        new(new(Guid.CreateVersion7()), UnitLevel.Province, "31", "Thành phố Hải Phòng", null, null, null),
        new(BaDinh, UnitLevel.District, "001", "Quận Ba Đình", "01", null, Gone),
        new(TanLinh, UnitLevel.Commune, "09694", "Xã Tản Lĩnh", "271", null, Gone),
        new(new(Guid.CreateVersion7()), UnitLevel.Commune, "00001", "Phường Phúc Xá", "001", null, Gone),
        new(new(Guid.CreateVersion7()), UnitLevel.Commune, "04939", "Xã Đông Xuân", "275", null, Gone),
    ]);

    public static ApplicantFile File(PersonDetails? person = null, CandidacyDetails? application = null) =>
        new(person ?? Good, application ?? Application, Map);

    public static Answer Asked(this Condition condition, PersonDetails person) => condition.Judge(File(person));

    public static Judgement Judged(this PolicyContent policy, PersonDetails person) =>
        new PolicyJudge(policy).Judge(File(person), new Dictionary<string, bool>());
}
