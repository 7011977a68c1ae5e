using System.Security.Cryptography;
using System.Text;
using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>A published mark as far as a result needs it.</summary>
internal sealed record PublishedLine(
    GradeSheetId Sheet,
    int Number,
    ClassId Class,
    string Component,
    int Sitting,
    Mark Mark,
    bool ByList,
    DateTimeOffset PublishedAt
);

/// <summary>That somebody made up what they were barred for (ATT-02).</summary>
/// <param name="Class">On whose list it is recorded.</param>
/// <param name="Accepted">The reason of the absence was accepted.</param>
internal sealed record CaughtUp(ClassId Class, bool Accepted);

/// <summary>All that the result of one person is computed from.</summary>
/// <param name="Lines">Their published marks by the code of the module, of whatever class and edition.</param>
/// <param name="Exempt">Codes of modules.</param>
/// <param name="MadeUp">By the code of the module that they were barred from.</param>
/// <param name="Discipline">The gravest step; null for none.</param>
internal sealed record ResultInputs(
    ILookup<string, PublishedLine> Lines,
    IReadOnlySet<string> Exempt,
    ILookup<string, CaughtUp> MadeUp,
    DisciplineStep? Discipline
)
{
    /// <summary>The course that the curriculum makes of them by the rules.</summary>
    public CourseResult Compute(IReadOnlyList<ModulePlan> curriculum, StudyRules rules) =>
        CourseResult.Of([.. curriculum.Select(plan => ModuleOf(plan, rules))], Discipline, rules);

    /// <summary>Names them: two people, or one at two times, with the same name have the same result.</summary>
    public string NameFor(StudyRules rules)
    {
        var lines =
            from module in Lines
            from line in module
            orderby line.Sheet.Value, line.Number
            select $"{line.Sheet} {line.Number}";
        string[] all =
        [
            rules.RuleSet.Label,
            .. lines,
            .. Exempt.Order(StringComparer.Ordinal),
            .. MadeUp
                .SelectMany(module => module, (module, one) => $"+{module.Key} {one}")
                .Order(StringComparer.Ordinal),
            $"{Discipline}",
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', all))));
    }

    private ModuleResult ModuleOf(ModulePlan plan, StudyRules rules)
    {
        var runs = new ClassRuns(Lines[plan.Code]);
        return ModuleResult.Of(
            ModuleTaught.Of(plan),
            [.. plan.Assessment.Select(part => PartOutcome.Of(part, runs.Attempts(part, MadeUp[plan.Code]), rules))],
            Exempt.Contains(plan.Code),
            rules
        ) with
        {
            Run = runs.Last,
            Classes = runs.LastClasses,
            PublishedAt = Lines[plan.Code].Max(line => (DateTimeOffset?)line.PublishedAt),
        };
    }
}
