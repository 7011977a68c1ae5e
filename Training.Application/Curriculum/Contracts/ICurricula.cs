namespace Training.Application.Curriculum.Contracts;

/// <summary>Curricula as other modules use them: what is taught, in which order, and what it needs.</summary>
public interface ICurricula
{
    /// <summary>Every edition, drafts too: by code, the newest edition first.</summary>
    Task<IReadOnlyList<CurriculumSummary>> All(CancellationToken ct);

    /// <summary>The modules of an edition, in its order.</summary>
    Task<IReadOnlyList<ModulePlan>> ModulesOf(CurriculumId id, CancellationToken ct);

    /// <summary>Those that exist among the ids, of whatever edition.</summary>
    Task<IReadOnlyDictionary<ModuleId, ModulePlan>> Modules(IReadOnlyCollection<ModuleId> ids, CancellationToken ct);
}

/// <param name="Edition">1, 2, 3 within a code.</param>
/// <param name="IsExample">Shipped with the product, to be replaced by the school's own.</param>
/// <param name="Modules">How many it has.</param>
/// <param name="Periods">Of all its modules together.</param>
public sealed record CurriculumSummary(
    CurriculumId Id,
    string Code,
    int Edition,
    string NameVi,
    string NameEn,
    bool Approved,
    bool IsExample,
    int Modules,
    int Periods
)
{
    /// <summary>As people write it: CCN-LLCT-2.</summary>
    public string Label => $"{Code}-{Edition}";
}

/// <param name="Block">A letter: A political theory, B state management, C skills, D field work.</param>
/// <param name="Code">The same in every edition; instructors are qualified for codes.</param>
/// <param name="Prerequisites">Codes of modules that must have been taught before this one begins.</param>
/// <param name="RoomNeeds">What its room must have; lessons outside the school are exempt.</param>
/// <param name="Assessment">What its mark is made of.</param>
public sealed record ModulePlan(
    ModuleId Id,
    CurriculumId CurriculumId,
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

    public LessonPlan? Lesson(int number) => Lessons.FirstOrDefault(lesson => lesson.Number == number);
}

/// <param name="Number">1, 2, 3 within its module; the order in which they are taught.</param>
/// <param name="Periods">Teaching periods (tiết), 1 to 1,000.</param>
public sealed record LessonPlan(int Number, LessonKind Kind, string TitleVi, string TitleEn, int Periods)
{
    /// <summary>A year of half-days; more is a slip of the hand.</summary>
    public const int MaxPeriods = 1000;
}
