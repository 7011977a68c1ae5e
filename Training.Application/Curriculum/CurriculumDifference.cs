using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum;

/// <summary>What changed from one content to another; lessons that only have other numbers have not changed.</summary>
/// <param name="Aspects">What of the curriculum itself changed.</param>
/// <param name="Modules">In the order of the later content; those taken away last.</param>
public sealed record CurriculumDifference(
    CurriculumContent? Before,
    CurriculumContent After,
    IReadOnlyList<CurriculumAspect> Aspects,
    IReadOnlyList<ModuleDifference> Modules
)
{
    public bool IsEmpty => Aspects.Count == 0 && Modules.Count == 0;

    /// <param name="before">Null: everything is new.</param>
    public static CurriculumDifference Between(CurriculumContent? before, CurriculumContent after)
    {
        var known = before?.Modules ?? [];
        var changed =
            from module in after.Modules
            let was = known.FirstOrDefault(other => other.Code == module.Code)
            where was != module
            select new ModuleDifference(was, module);
        var removed =
            from module in known
            where after.Modules.All(other => other.Code != module.Code)
            select new ModuleDifference(module, After: null);
        return new(before, after, before is null ? [] : [.. AspectsOf(before, after)], [.. changed, .. removed]);
    }

    private static IEnumerable<CurriculumAspect> AspectsOf(CurriculumContent before, CurriculumContent after)
    {
        if (before.NameVi != after.NameVi || before.NameEn != after.NameEn)
            yield return CurriculumAspect.Name;
        if (before.LegalBasis != after.LegalBasis)
            yield return CurriculumAspect.LegalBasis;
        if (!before.Blocks.SequenceEqual(after.Blocks))
            yield return CurriculumAspect.Blocks;
        if (!Kept(before, after).SequenceEqual(Kept(after, before)))
            yield return CurriculumAspect.Order;
    }

    private static IEnumerable<string> Kept(CurriculumContent content, CurriculumContent other) =>
        content.Modules.Select(module => module.Code).Intersect(other.Modules.Select(module => module.Code));
}

public enum CurriculumAspect
{
    Name,
    LegalBasis,
    Blocks,

    /// <summary>The order of modules that both have.</summary>
    Order,
}

/// <summary>A module before and after; one of the two may not be there.</summary>
public sealed record ModuleDifference(ModuleContent? Before, ModuleContent? After)
{
    public string Code => (After ?? Before)!.Code;

    public IReadOnlyList<ModuleAspect> Aspects => Before is null || After is null ? [] : [.. AspectsOf(Before, After)];

    /// <summary>Lessons that were added, taken away or changed. The same title is the same lesson; else the same number is.</summary>
    public IReadOnlyList<LessonDifference> Lessons =>
        Before is null || After is null ? [] : LessonDifference.Between(Before.Lessons, After.Lessons);

    private static IEnumerable<ModuleAspect> AspectsOf(ModuleContent before, ModuleContent after)
    {
        if (before.NameVi != after.NameVi || before.NameEn != after.NameEn)
            yield return ModuleAspect.Name;
        if (before.Block != after.Block)
            yield return ModuleAspect.Block;
        if (!before.Prerequisites.SequenceEqual(after.Prerequisites))
            yield return ModuleAspect.Prerequisites;
        if (!before.RoomNeeds.SequenceEqual(after.RoomNeeds))
            yield return ModuleAspect.RoomNeeds;
        if (!before.Assessment.SequenceEqual(after.Assessment))
            yield return ModuleAspect.Assessment;
        if (LessonDifference.IsReordered(before.Lessons, after.Lessons))
            yield return ModuleAspect.LessonOrder;
    }
}

public enum ModuleAspect
{
    Name,
    Block,
    Prerequisites,
    RoomNeeds,
    Assessment,

    /// <summary>The order of lessons that both have.</summary>
    LessonOrder,
}

/// <summary>A lesson before and after; one of the two may not be there.</summary>
public sealed record LessonDifference(LessonPlan? Before, LessonPlan? After)
{
    internal static IReadOnlyList<LessonDifference> Between(
        IReadOnlyList<LessonPlan> before,
        IReadOnlyList<LessonPlan> after
    )
    {
        var pairs = Pairs(before, after);
        var gone = before
            .Except(pairs.Select(pair => pair.Before!))
            .Select(lesson => new LessonDifference(lesson, null));
        return
        [
            .. after
                .Select(lesson => pairs.Find(pair => pair.After == lesson) ?? new(Before: null, lesson))
                .Concat(gone)
                .Where(pair =>
                    pair.Before is null
                    || pair.After is null
                    || pair.Before with { Number = 0 } != pair.After with { Number = 0 }
                ),
        ];
    }

    internal static bool IsReordered(IReadOnlyList<LessonPlan> before, IReadOnlyList<LessonPlan> after)
    {
        var was = Pairs(before, after).OrderBy(pair => pair.After!.Number).Select(pair => pair.Before!.Number).ToList();
        return !was.SequenceEqual(was.Order());
    }

    private static List<LessonDifference> Pairs(IReadOnlyList<LessonPlan> before, IReadOnlyList<LessonPlan> after)
    {
        List<LessonDifference> pairs = [];
        Func<LessonPlan, LessonPlan, bool>[] alike =
        [
            (one, other) => one with { Number = 0 } == other with { Number = 0 },
            (one, other) => one.TitleVi == other.TitleVi,
            (one, other) => one.Number == other.Number,
        ];
        foreach (var same in alike)
        {
            foreach (var lesson in after.Where(lesson => pairs.TrueForAll(pair => pair.After != lesson)))
            {
                var was = before.FirstOrDefault(one =>
                    same(one, lesson) && pairs.TrueForAll(pair => pair.Before != one)
                );
                if (was is not null)
                    pairs.Add(new(was, lesson));
            }
        }
        return pairs;
    }
}
