using CsCheck;

namespace Training.Tests.Curriculum;

/// <summary>Three modules in two blocks, and any number of others made up at random.</summary>
internal static class SmallCurriculum
{
    private static readonly AssessmentPart[] Exam =
    [
        new("QT", "Quá trình", "Coursework", 30),
        new("THI", "Thi", "Exam", 70, PartKind.Exam),
    ];

    public static readonly ModuleContent A1 = Module("A", "A1", []);
    public static readonly ModuleContent A2 = Module("A", "A2", ["A1"]);
    public static readonly ModuleContent B1 = Module("B", "B1", ["A2"]);

    public static readonly CurriculumContent Small = new(
        "Chương trình",
        "Curriculum",
        LegalBasis: null,
        [new("A", "Lý luận", "Theory"), new("B", "Quản lý", "Management")],
        [A1, A2, B1]
    );

    /// <summary>Whatever a school may write into its curriculum, with letters, signs and lengths of all sorts.</summary>
    public static readonly Gen<CurriculumContent> Any =
        from name in Text
        from english in Text
        from basis in Text.Null()
        from letters in Gen.Char['A', 'F'].HashSet[1, 4]
        from modules in AnyModule([.. letters]).Array[0, 6]
        select new CurriculumContent(
            name,
            english,
            basis,
            [.. letters.Select(letter => new Block($"{letter}", $"Khối {letter}", $"Block {letter}"))],
            [
                .. modules.Select(
                    (module, i) => module with { Code = $"M{i}", Prerequisites = i == 0 ? [] : [$"M{i - 1}"] }
                ),
            ]
        );

    private static Gen<string> Text =>
        Gen.OneOf("Quản lý nhà nước", "=1+1", "+84", "Đề  án", "“Hồ sơ” & <việc>", "0123", "a;b,c", "1/2", "Kỹ năng");

    public static ModuleId NewId(string code) => new(Guid.CreateVersion7(DateTimeOffset.UnixEpoch));

    public static Result<CurriculumEdition> Draft(CurriculumContent content) =>
        CurriculumEdition.Draft(CurriculumId.New(DateTimeOffset.UnixEpoch), "CT", 1, content, NewId);

    public static LessonPlan Lesson(string title, int periods) => new(0, LessonKind.Theory, title, "", periods);

    private static ModuleContent Module(string block, string code, string[] needs) =>
        new(block, code, $"Học phần {code}", $"Module {code}", [Lesson("Bài 1", 20)], needs, [], Exam);

    private static Gen<ModuleContent> AnyModule(char[] letters) =>
        from letter in Gen.OneOf(letters)
        from name in Text
        from lessons in AnyLesson.Array[1, 5]
        from needs in Gen.Enum<RoomFeature>().HashSet[0, 3]
        from weight in Gen.Int[1, 99]
        select new ModuleContent(
            $"{letter}",
            "",
            name,
            name,
            lessons,
            [],
            [.. needs],
            [new("QT", name, name, weight), new("THI", "Thi", "Exam", 100 - weight, PartKind.Exam)]
        );

    private static Gen<LessonPlan> AnyLesson =>
        from kind in Gen.Enum<LessonKind>()
        from title in Text
        from english in Text
        from periods in Gen.Int[1, LessonPlan.MaxPeriods]
        select new LessonPlan(0, kind, title, english, periods);
}
