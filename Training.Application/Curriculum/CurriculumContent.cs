using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum;

/// <summary>All that a curriculum says, as it is typed, filed and compared. An edition takes it whole or refuses it whole.</summary>
public sealed record CurriculumContent(
    string NameVi,
    string NameEn,
    string? LegalBasis,
    IReadOnlyList<Block> Blocks,
    IReadOnlyList<ModuleContent> Modules
)
{
    public int Periods => Modules.Sum(module => module.Periods);

    public bool Equals(CurriculumContent? other) =>
        other is not null
        && (NameVi, NameEn, LegalBasis) == (other.NameVi, other.NameEn, other.LegalBasis)
        && Blocks.SequenceEqual(other.Blocks)
        && Modules.SequenceEqual(other.Modules);

    public override int GetHashCode() => HashCode.Combine(NameVi, NameEn, LegalBasis, Modules.Count);

    /// <summary>As it is stored: text cleaned, codes in capitals; where the English is left out, the Vietnamese stands.</summary>
    internal CurriculumContent Clean()
    {
        var (vi, basis) = (Vietnamese.Clean(NameVi), Vietnamese.Clean(LegalBasis ?? ""));
        return new(
            vi,
            Text.Or(NameEn, vi),
            basis.Length == 0 ? null : basis,
            [.. Blocks.Select(block => block.Clean())],
            [.. Modules.Select(module => module.Clean())]
        );
    }
}

/// <summary>What a module teaches; <see cref="Module"/> is its row.</summary>
/// <param name="Prerequisites">Codes of modules that must have been taught before.</param>
public sealed record ModuleContent(
    string Block,
    string Code,
    string NameVi,
    string NameEn,
    IReadOnlyList<LessonPlan> Lessons,
    IReadOnlyList<string> Prerequisites,
    IReadOnlyList<RoomFeature> RoomNeeds,
    IReadOnlyList<AssessmentPart> Assessment
)
{
    public int Periods => Lessons.Sum(lesson => lesson.Periods);

    public bool Equals(ModuleContent? other) =>
        other is not null
        && (Block, Code, NameVi, NameEn) == (other.Block, other.Code, other.NameVi, other.NameEn)
        && Lessons.SequenceEqual(other.Lessons)
        && Prerequisites.SequenceEqual(other.Prerequisites)
        && RoomNeeds.SequenceEqual(other.RoomNeeds)
        && Assessment.SequenceEqual(other.Assessment);

    public override int GetHashCode() => HashCode.Combine(Block, Code, NameVi, Periods);

    /// <summary>Lessons are numbered in the order in which they stand.</summary>
    internal ModuleContent Clean()
    {
        var vi = Vietnamese.Clean(NameVi);
        return new(
            Common.Code.Clean(Block),
            Common.Code.Clean(Code),
            vi,
            Text.Or(NameEn, vi),
            [.. Lessons.Select((lesson, i) => lesson.Clean(i + 1))],
            [.. Prerequisites.Select(Common.Code.Clean).Distinct().Order(StringComparer.Ordinal)],
            [.. RoomNeeds.Distinct().Order()],
            [.. Assessment.Select(part => part.Clean())]
        );
    }
}

file static class Text
{
    public static string Or(string text, string otherwise) =>
        Vietnamese.Clean(text) is { Length: > 0 } clean ? clean : otherwise;

    public static Block Clean(this Block block)
    {
        var vi = Vietnamese.Clean(block.NameVi);
        return new(Code.Clean(block.Letter), vi, Or(block.NameEn, vi));
    }

    public static LessonPlan Clean(this LessonPlan lesson, int number)
    {
        var vi = Vietnamese.Clean(lesson.TitleVi);
        return new(number, lesson.Kind, vi, Or(lesson.TitleEn, vi), lesson.Periods);
    }

    public static AssessmentPart Clean(this AssessmentPart part)
    {
        var vi = Vietnamese.Clean(part.NameVi);
        return part with { Code = Code.Clean(part.Code), NameVi = vi, NameEn = Or(part.NameEn, vi) };
    }
}
