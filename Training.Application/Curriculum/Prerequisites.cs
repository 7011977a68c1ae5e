namespace Training.Application.Curriculum;

/// <summary>What must be taught before a module has to be there, and must not wait for the module itself.</summary>
internal static class Prerequisites
{
    public static IEnumerable<Error> Check(ModuleContent module, int index, IReadOnlyList<ModuleContent> all)
    {
        foreach (var code in module.Prerequisites.Where(code => all.All(other => other.Code != code)))
            yield return CurriculumErrors.PrerequisiteUnknown.With("module", code);

        // Told once, at the first module of the circle.
        if (Circle(module.Code, all) is { } circle && all.Take(index).All(other => !circle.Contains(other.Code)))
            yield return CurriculumErrors.PrerequisiteCircle.With("circle", string.Join(" → ", circle));
    }

    /// <summary>The way from a module through prerequisites back to itself; null where there is none.</summary>
    private static IReadOnlyList<string>? Circle(string start, IReadOnlyList<ModuleContent> all)
    {
        var needs = all.ToLookup(module => module.Code, module => module.Prerequisites);
        var open = new Stack<IReadOnlyList<string>>([
            [start],
        ]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out var way))
        {
            foreach (var next in needs[way[^1]].SelectMany(codes => codes))
            {
                if (next == start)
                    return [.. way, start];
                if (seen.Add(next))
                    open.Push([.. way, next]);
            }
        }
        return null;
    }
}
