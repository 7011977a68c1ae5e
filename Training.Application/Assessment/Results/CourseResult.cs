using Training.Application.Curriculum.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>A part of the course (phần học): the modules of one block together.</summary>
/// <param name="Exact">The weighed mean of its finished modules; null while there is none.</param>
public sealed record BlockResult(string Block, decimal? Exact, decimal? Score);

/// <summary>
/// What somebody has reached in a course so far, with all that it was computed from. Nothing is rounded on the way: a
/// module's exact mark goes into the average, which is rounded once (SCO-04, P17).
/// </summary>
/// <param name="RuleSet">The edition of the rules that it was computed by, as people write it.</param>
/// <param name="Exact">The average of the finished modules before rounding; null while there is none.</param>
/// <param name="Average">Rounded once, as published.</param>
/// <param name="Classification">Of the average so far; null while there is none.</param>
/// <param name="Final">Every module is passed or exempt.</param>
/// <param name="Discipline">The gravest step in force; null for none.</param>
public sealed record CourseResult(
    string RuleSet,
    IReadOnlyList<ModuleResult> Modules,
    IReadOnlyList<BlockResult> Blocks,
    decimal? Exact,
    decimal? Average,
    Classification? Classification,
    bool Resat,
    bool Final,
    DisciplineStep? Discipline
)
{
    public int Passed => Modules.Count(module => module.Standing is ModuleStanding.Passed or ModuleStanding.Exempt);

    public static CourseResult Of(IReadOnlyList<ModuleResult> modules, DisciplineStep? discipline, StudyRules rules)
    {
        var finished = modules.Where(module => module.Exact is not null).ToList();
        var blocks = modules.GroupBy(module => module.Module.Block).Select(block => BlockOf(block, rules)).ToList();
        var exact = Mean(finished);
        var average = Round(exact, rules);
        var resat = modules.Any(module => module.Resat);
        return new(
            rules.RuleSet.Label,
            modules,
            blocks,
            exact,
            average,
            exact is null ? null : Classify(exact.Value, blocks, resat, discipline, rules),
            resat,
            modules.Count > 0
                && modules.All(module => module.Standing is ModuleStanding.Passed or ModuleStanding.Exempt),
            discipline
        );
    }

    private static Classification Classify(
        decimal exact,
        IReadOnlyList<BlockResult> blocks,
        bool resat,
        DisciplineStep? discipline,
        StudyRules rules
    )
    {
        var parts = blocks.Where(block => block.Exact is not null).Select(block => block.Exact!.Value);
        return rules.Scores.ClassifyExact
            ? Classification.Of(exact, parts.Min(), resat, discipline, rules.Classification)
            : Classification.Of(
                Rounding.Of(exact, rules.Scores.GpaDecimals),
                Rounding.Of(parts.Min(), rules.Scores.GpaDecimals),
                resat,
                discipline,
                rules.Classification
            );
    }

    private static BlockResult BlockOf(IGrouping<string, ModuleResult> block, StudyRules rules)
    {
        var exact = Mean(block.Where(module => module.Exact is not null));
        return new(block.Key, exact, Round(exact, rules));
    }

    private static decimal? Mean(IEnumerable<ModuleResult> modules) =>
        Rounding.Mean(modules.Select(module => ((decimal)module.Weight, module.Exact!.Value)));

    private static decimal? Round(decimal? exact, StudyRules rules) =>
        exact is { } value ? Rounding.Of(value, rules.Scores.GpaDecimals) : null;
}
