using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum;

/// <summary>What makes a content a curriculum. All that is wrong is found at once, so that nobody corrects a file forty times.</summary>
internal static class CurriculumRules
{
    private const int LongestName = 200;
    private const int LongestTitle = 300;

    public static IReadOnlyList<Flaw> Check(CurriculumContent content) =>
        [
            .. Head(content),
            .. content.Blocks.SelectMany((block, i) => Of(block, i, content)),
            .. content.Modules.SelectMany((module, i) => Of(module, i, content)),
        ];

    private static IEnumerable<Flaw> Head(CurriculumContent content)
    {
        if (content.LegalBasis is { Length: > LongestTitle })
            yield return At(CurriculumErrors.LegalBasisTooLong.With("longest", LongestTitle));
        foreach (var error in Named(content.NameVi, content.NameEn))
            yield return At(error);

        static Flaw At(Error error) => new(ContentPart.Curriculum, 0, 0, error);
    }

    private static IEnumerable<Flaw> Of(Block block, int index, CurriculumContent content)
    {
        if (block.Letter is not [>= 'A' and <= 'Z'])
            yield return At(CurriculumErrors.LetterMalformed.With("letter", block.Letter));
        if (content.Blocks.Take(index).Any(other => other.Letter == block.Letter))
            yield return At(CurriculumErrors.LetterTwice.With("letter", block.Letter));
        foreach (var error in Named(block.NameVi, block.NameEn))
            yield return At(error);

        Flaw At(Error error) => new(ContentPart.Block, index, 0, error);
    }

    private static IEnumerable<Flaw> Of(ModuleContent module, int index, CurriculumContent content)
    {
        if (!Code.IsCode(module.Code))
            yield return At(CurriculumErrors.CodeMalformed.With("code", module.Code));
        if (content.Modules.Take(index).Any(other => other.Code == module.Code))
            yield return At(CurriculumErrors.ModuleTwice.With("module", module.Code));
        if (content.Blocks.All(block => block.Letter != module.Block))
        {
            var letters = string.Join(", ", content.Blocks.Select(block => block.Letter));
            yield return At(CurriculumErrors.BlockUnknown.With("block", module.Block).With("blocks", letters));
        }
        foreach (var error in Named(module.NameVi, module.NameEn))
            yield return At(error);
        foreach (var error in Prerequisites.Check(module, index, content.Modules))
            yield return At(error);
        if (module.Lessons.Count == 0)
            yield return At(CurriculumErrors.NoLessons.With("module", module.Code));
        foreach (var flaw in module.Lessons.SelectMany((lesson, i) => Of(lesson, index, i)))
            yield return flaw;
        foreach (var flaw in module.Assessment.SelectMany((_, i) => Of(module.Assessment, index, i)))
            yield return flaw;
        if (module.Assessment.Sum(part => (long)part.Weight) is not 100 and var sum)
            yield return At(CurriculumErrors.WeightsNotWhole.With("sum", sum));

        Flaw At(Error error) => new(ContentPart.Module, index, 0, error.With("of", module.Code));
    }

    private static IEnumerable<Flaw> Of(LessonPlan lesson, int module, int index)
    {
        if (lesson.TitleVi.Length == 0)
            yield return At(CurriculumErrors.TitleMissing);
        if (Math.Max(lesson.TitleVi.Length, lesson.TitleEn.Length) > LongestTitle)
            yield return At(CurriculumErrors.TitleTooLong.With("longest", LongestTitle));
        if (lesson.Periods is < 1 or > LessonPlan.MaxPeriods)
        {
            yield return At(
                CurriculumErrors.PeriodsOutOfRange.With("periods", lesson.Periods).With("most", LessonPlan.MaxPeriods)
            );
        }

        Flaw At(Error error) => new(ContentPart.Lesson, module, index, error.With("number", index + 1));
    }

    private static IEnumerable<Flaw> Of(IReadOnlyList<AssessmentPart> parts, int module, int index)
    {
        var part = parts[index];
        if (!Code.IsCode(part.Code))
            yield return At(CurriculumErrors.PartCodeMalformed.With("code", part.Code));
        if (parts.Take(index).Any(other => other.Code == part.Code))
            yield return At(CurriculumErrors.PartTwice.With("code", part.Code));
        if (part.Weight is < 1 or > 100)
            yield return At(CurriculumErrors.WeightOutOfRange.With("weight", part.Weight));
        foreach (var error in Named(part.NameVi, part.NameEn))
            yield return At(error);

        Flaw At(Error error) => new(ContentPart.Assessment, module, index, error);
    }

    private static IEnumerable<Error> Named(string vi, string en)
    {
        if (vi.Length == 0)
            yield return CurriculumErrors.NameMissing;
        if (Math.Max(vi.Length, en.Length) > LongestName)
            yield return CurriculumErrors.NameTooLong.With("longest", LongestName);
    }
}
