using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Assessment.Results;

public enum ModuleStanding
{
    /// <summary>Nothing is published of it.</summary>
    NotBegun,

    /// <summary>A part has no mark yet.</summary>
    Unfinished,
    Passed,

    /// <summary>Below the pass mark, and an exam can be sat again (RST-01).</summary>
    ResitDue,

    /// <summary>Below the pass mark, and no sitting is left: to be taken again with a later class (RST-03).</summary>
    RetakeDue,

    /// <summary>By decision: result M, not in the average (SCO-08).</summary>
    Exempt,
}

/// <summary>A module's result with all that it was computed from.</summary>
/// <param name="Weight">What it weighs in its block and in the average of the course (SCO-06).</param>
/// <param name="Exact">Before rounding; null while a part has no mark.</param>
/// <param name="Score">Rounded once, as published (SCO-04).</param>
/// <param name="Resat">An exam was sat again, or the module taken again (CLS-03).</param>
/// <param name="SittingsLeft">Of the exam that has the fewest left.</param>
public sealed record ModuleResult(
    ModuleTaught Module,
    int Weight,
    IReadOnlyList<PartOutcome> Parts,
    decimal? Exact,
    decimal? Score,
    ModuleStanding Standing,
    bool Resat,
    int SittingsLeft
)
{
    /// <summary>When the last of its marks was published; null while none is.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>1 the first time that the module is taken, 2 the second (RST-03).</summary>
    public int Run { get; init; } = 1;

    /// <summary>In which they were marked this time: several where the person moved (P21).</summary>
    public IReadOnlySet<ClassId> Classes { get; init; } = new HashSet<ClassId>();

    /// <summary>Barred from an exam, and not made up: no further sitting is open (ATT-02).</summary>
    public bool OwesContent => Standing != ModuleStanding.Exempt && Parts.Any(part => part.OwesContent);

    /// <summary>The exams of which another sitting is due: failed, barred from, or missed for an accepted reason (RST-01, RST-02).</summary>
    public IEnumerable<PartOutcome> ExamsDue =>
        SittingsLeft == 0 || Standing == ModuleStanding.Exempt
            ? []
            : Parts.Where(part =>
                part is { Part.Kind: PartKind.Exam, Attempts.Count: > 0 }
                && (Standing == ModuleStanding.ResitDue || part.Score is null)
            );

    public int Counted => Parts.Count(part => part.Score is not null);

    public static ModuleResult Of(ModuleTaught module, IReadOnlyList<PartOutcome> parts, bool exempt, StudyRules rules)
    {
        var exact =
            !exempt && parts.All(part => part.Score is not null)
                ? Rounding.Mean(parts.Select(part => ((decimal)part.Part.Weight, part.Score!.Value)))
                : null;
        var score = exact is { } mean ? (decimal?)Rounding.Of(mean, rules.Scores.ModuleDecimals) : null;
        var exams = parts.Where(part => part.Part.Kind == PartKind.Exam).ToList();
        var left = exams.Count == 0 ? 0 : exams.Min(exam => Math.Max(0, rules.Exams.MaxAttempts - exam.Used));
        return new(
            module,
            rules.Scores.Weight == ModuleWeight.Equal ? 1 : module.Periods,
            parts,
            exact,
            score,
            StandingOf(),
            parts.Any(part => part.Part.Kind == PartKind.Exam && part.Resat),
            left
        );

        ModuleStanding StandingOf() =>
            exempt ? ModuleStanding.Exempt
            : score >= rules.Scores.Pass && !exams.Exists(exam => exam.OwesContent) ? ModuleStanding.Passed
            : score is not null || exams.Any(exam => exam.OwesContent || exam is { Score: null, Used: > 0 })
                ? left > 0 ? ModuleStanding.ResitDue
                    : ModuleStanding.RetakeDue
            : parts.Any(part => part.Attempts.Count > 0) ? ModuleStanding.Unfinished
            : ModuleStanding.NotBegun;
    }
}

/// <summary>A module as results name it.</summary>
/// <param name="Block">The letter of its block: the part (phần học) that CLS-01 looks at.</param>
/// <param name="Code">The same in every edition of a curriculum.</param>
public sealed record ModuleTaught(ModuleId Id, string Block, string Code, string NameVi, string NameEn, int Periods)
{
    public static ModuleTaught Of(ModulePlan plan) =>
        new(plan.Id, plan.Block, plan.Code, plan.NameVi, plan.NameEn, plan.Periods);
}
