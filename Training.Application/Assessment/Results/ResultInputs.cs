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
/// <param name="Run">Which time they took the module.</param>
/// <param name="Accepted">The reason of the absence was accepted.</param>
internal sealed record CaughtUp(int Run, bool Accepted);

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
        var classes = ClassesOf(plan.Code);
        return ModuleResult.Of(
            ModuleTaught.Of(plan),
            [
                .. plan.Assessment.Select(part =>
                    PartOutcome.Of(part, Attempts(classes, part.Code, [.. MadeUp[plan.Code]]), rules)
                ),
            ],
            Exempt.Contains(plan.Code),
            rules
        ) with
        {
            Run = LastRun(classes),
            PublishedAt = Lines[plan.Code].Max(line => (DateTimeOffset?)line.PublishedAt),
        };
    }

    /// <summary>
    /// Class by class, in the order in which their sheets were opened, which no later correction changes. A first sitting
    /// that an earlier class had already means that the whole module was taken again (RST-03); what a class finishes that
    /// another began, because the person moved, goes on where it was (P21).
    /// </summary>
    private List<(List<PublishedLine> Lines, int Run)> ClassesOf(string module)
    {
        List<(List<PublishedLine> Lines, int Run)> classes = [];
        var (run, sat) = (1, new HashSet<string>(StringComparer.Ordinal));
        var own = Lines[module].Where(line => !line.Mark.IsEmpty).GroupBy(line => line.Class);
        foreach (var @class in own.OrderBy(lines => lines.Min(line => line.Sheet.Value)))
        {
            var first = @class.Where(line => line.Sitting == 1).Select(line => line.Component).ToList();
            if (first.Exists(sat.Contains))
            {
                run++;
                sat.Clear();
            }
            sat.UnionWith(first);
            classes.Add(([.. @class.OrderBy(line => line.Sitting)], run));
        }
        return classes;
    }

    private static int LastRun(List<(List<PublishedLine> Lines, int Run)> classes) =>
        classes.Count == 0 ? 1 : classes[^1].Run;

    private static List<Attempt> Attempts(
        List<(List<PublishedLine> Lines, int Run)> classes,
        string component,
        List<CaughtUp> madeUp
    ) =>
        [
            .. from @class in classes
            from line in @class.Lines
            where line.Component == component
            let caughtUp = madeUp.Find(one => one.Run == @class.Run)
            select new Attempt(
                line.Sitting,
                line.Mark,
                Superseded: @class.Run < LastRun(classes),
                Accepted: caughtUp is { Accepted: true },
                Owed: line.ByList && caughtUp is null
            ),
        ];
}
