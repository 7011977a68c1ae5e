namespace Training.Application.People.Contracts;

/// <summary>Words of a personal file in the Vietnamese and English spellings that offices use. Blank reads as no value.</summary>
public static class TypedWords
{
    private static readonly Spellings<Gender> Genders = new(
        ValueRemarks.GenderUnknown,
        (People.Contracts.Gender.Male, ["nam", "male", "m", "ông", "nam giới"]),
        (People.Contracts.Gender.Female, ["nữ", "female", "f", "bà", "nữ giới", "gái"])
    );

    private static readonly Spellings<DegreeLevel> Degrees = new(
        ValueRemarks.DegreeUnknown,
        (DegreeLevel.Intermediate, ["trung cấp", "tc", "intermediate", "trung cấp chuyên nghiệp"]),
        (DegreeLevel.College, ["cao đẳng", "cđ", "college"]),
        (
            DegreeLevel.Bachelor,
            [
                "đại học",
                "đh",
                "cử nhân",
                "cn",
                "kỹ sư",
                "kĩ sư",
                "ks",
                "kiến trúc sư",
                "bachelor",
                "university",
                "engineer",
            ]
        ),
        (DegreeLevel.Master, ["thạc sĩ", "thạc sỹ", "ths", "cao học", "sau đại học", "master", "master's"]),
        (DegreeLevel.Doctor, ["tiến sĩ", "tiến sỹ", "ts", "phd", "doctor", "doctorate"])
    );

    private static readonly Spellings<DegreeGrade> Grades = new(
        ValueRemarks.GradeUnknown,
        (People.Contracts.DegreeGrade.Average, ["trung bình", "tb", "average"]),
        (People.Contracts.DegreeGrade.FairlyAverage, ["trung bình khá", "tb khá", "tbk", "above average", "fair"]),
        (People.Contracts.DegreeGrade.Good, ["khá", "good"]),
        (People.Contracts.DegreeGrade.VeryGood, ["giỏi", "very good"]),
        (People.Contracts.DegreeGrade.Excellent, ["xuất sắc", "excellent", "distinction"])
    );

    private static readonly Spellings<UniversityKind> Kinds = new(
        ValueRemarks.UniversityKindUnknown,
        (People.Contracts.UniversityKind.Public, ["công lập", "public"]),
        (People.Contracts.UniversityKind.Private, ["tư thục", "dân lập", "ngoài công lập", "private"]),
        (People.Contracts.UniversityKind.Foreign, ["nước ngoài", "quốc tế", "foreign"])
    );

    private static readonly Spellings<StudyMode> Modes = new(
        ValueRemarks.StudyModeUnknown,
        (People.Contracts.StudyMode.FullTime, ["chính quy", "cq", "tập trung", "full-time", "regular"]),
        (
            People.Contracts.StudyMode.InService,
            ["vừa làm vừa học", "vừa học vừa làm", "vlvh", "tại chức", "không tập trung", "in-service", "part-time"]
        ),
        (People.Contracts.StudyMode.Distance, ["từ xa", "đào tạo từ xa", "distance"]),
        (People.Contracts.StudyMode.Bridging, ["liên thông", "văn bằng 2", "bridging"])
    );

    private static readonly Spellings<PartyMembership> Parties = new(
        ValueRemarks.PartyUnknown,
        (PartyMembership.None, ["không", "chưa", "chưa vào", "quần chúng", "no", "none"]),
        (PartyMembership.YouthUnion, ["đoàn viên", "youth union"]),
        (PartyMembership.Probationary, ["dự bị", "đảng viên dự bị", "đvdb", "probationary"]),
        (
            PartyMembership.Full,
            ["chính thức", "đảng viên", "đảng viên chính thức", "đv", "có", "x", "yes", "full", "member"]
        )
    );

    public static Reading<Gender?> Gender(string? typed) => Genders.Read(typed);

    public static Reading<DegreeLevel?> Degree(string? typed) => Degrees.Read(typed);

    /// <summary>The classification on the diploma, from trung bình to xuất sắc.</summary>
    public static Reading<DegreeGrade?> DegreeGrade(string? typed) => Grades.Read(typed);

    public static Reading<UniversityKind?> UniversityKind(string? typed) => Kinds.Read(typed);

    public static Reading<StudyMode?> StudyMode(string? typed) => Modes.Read(typed);

    /// <summary>Sensitive (SEC-03): what cannot be read is not repeated.</summary>
    public static Reading<PartyMembership?> Party(string? typed) => Parties.Read(typed, sensitive: true);

    private sealed class Spellings<T>(Remark unknown, params (T Value, string[] Words)[] table)
        where T : struct, Enum
    {
        private readonly Dictionary<string, T> _byKey = table
            .SelectMany(row => row.Words.Select(word => (Key: Vietnamese.Key(word), row.Value)))
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

        public Reading<T?> Read(string? typed, bool sensitive = false)
        {
            var text = Vietnamese.Clean(typed ?? "");
            if (text.Length == 0)
                return new(null);
            return _byKey.TryGetValue(Vietnamese.Key(text), out var value)
                ? new(value)
                : new(null, sensitive ? unknown : unknown.With("value", text));
        }
    }
}
