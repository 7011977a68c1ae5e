using Training.Application.Curriculum;
using Training.Application.Curriculum.Contracts;
using Training.Web.Pages.Cohorts;

namespace Training.Web.Pages.Curricula;

/// <summary>Parts of a curriculum in words, alike on its page, in a comparison and in a form.</summary>
internal static class CurriculumWords
{
    public static string Name(ModuleContent module) => CohortWords.Named(module.NameVi, module.NameEn);

    public static string Name(Block block) => CohortWords.Named(block.NameVi, block.NameEn);

    public static string Title(LessonPlan lesson) => CohortWords.Named(lesson.TitleVi, lesson.TitleEn);

    /// <summary>Of some modules together, of all kinds of lesson or of one.</summary>
    public static int Periods(IEnumerable<ModuleContent> modules, LessonKind? kind = null) =>
        modules
            .SelectMany(module => module.Lessons)
            .Where(lesson => kind is null || lesson.Kind == kind)
            .Sum(lesson => lesson.Periods);

    public static string Kind(this Texts texts, LessonKind kind) => texts.Word("curricula", kind);

    public static string Kind(this Texts texts, PartKind kind) => texts.Word("curricula", kind);

    public static string Codes(this Texts texts, IReadOnlyList<string> codes) =>
        codes.Count == 0 ? texts["curricula.nothing"] : string.Join(", ", codes);

    public static string Needs(this Texts texts, IReadOnlyList<RoomFeature> needs) =>
        needs.Count == 0
            ? texts["curricula.nothing"]
            : string.Join(", ", needs.Select(need => texts.Word("curricula", need)));

    public static string Parts(this Texts texts, IReadOnlyList<AssessmentPart> parts) =>
        parts.Count == 0
            ? texts["curricula.nothing"]
            : string.Join(", ", parts.Select(part => $"{CohortWords.Named(part.NameVi, part.NameEn)} {part.Weight}%"));

    public static string Lesson(this Texts texts, LessonPlan lesson) =>
        texts[
            "curricula.lesson_line",
            ("number", lesson.Number),
            ("title", Title(lesson)),
            ("kind", texts.Kind(lesson.Kind)),
            ("periods", lesson.Periods)
        ];

    public static string Aspect(this Texts texts, CurriculumAspect aspect, CurriculumContent content) =>
        aspect switch
        {
            CurriculumAspect.Name => CohortWords.Named(content.NameVi, content.NameEn),
            CurriculumAspect.LegalBasis => content.LegalBasis ?? texts["curricula.nothing"],
            CurriculumAspect.Blocks => string.Join(
                "; ",
                content.Blocks.Select(block => $"{block.Letter} {Name(block)}")
            ),
            _ => string.Join(", ", content.Modules.Select(module => module.Code)),
        };

    public static string Aspect(this Texts texts, ModuleAspect aspect, ModuleContent module) =>
        aspect switch
        {
            ModuleAspect.Name => Name(module),
            ModuleAspect.Block => module.Block,
            ModuleAspect.Prerequisites => texts.Codes(module.Prerequisites),
            ModuleAspect.RoomNeeds => texts.Needs(module.RoomNeeds),
            ModuleAspect.Assessment => texts.Parts(module.Assessment),
            _ => string.Join("; ", module.Lessons.Select(Title)),
        };
}
