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
    DateTimeOffset At,
    DateTimeOffset PublishedAt
);

/// <summary>All that the result of one person is computed from.</summary>
/// <param name="Lines">Their published marks by the code of the module, of whatever class and edition.</param>
/// <param name="Exempt">Codes of modules.</param>
/// <param name="Discipline">The gravest step; null for none.</param>
internal sealed record ResultInputs(
    ILookup<string, PublishedLine> Lines,
    IReadOnlySet<string> Exempt,
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
        string[] all = [rules.RuleSet.Label, .. lines, .. Exempt.Order(StringComparer.Ordinal), $"{Discipline}"];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', all))));
    }

    private ModuleResult ModuleOf(ModulePlan plan, StudyRules rules) =>
        ModuleResult.Of(
            ModuleTaught.Of(plan),
            [.. plan.Assessment.Select(part => PartOutcome.Of(part, Attempts(plan.Code, part.Code), rules))],
            Exempt.Contains(plan.Code),
            rules
        ) with
        {
            PublishedAt = Lines[plan.Code].Max(line => (DateTimeOffset?)line.PublishedAt),
        };

    /// <summary>
    /// Class by class. A first sitting with a later class means that the module was taken again; what a class finishes that
    /// another began, because the person moved, goes on where it was (P21).
    /// </summary>
    private List<Attempt> Attempts(string module, string component)
    {
        var own = Lines[module].Where(line => line.Component == component && !line.Mark.IsEmpty);
        List<Attempt> attempts = [];
        foreach (var @class in own.GroupBy(line => line.Class).OrderBy(lines => lines.Min(line => line.At)))
        {
            if (@class.Any(line => line.Sitting == 1))
                attempts = attempts.ConvertAll(before => before with { Superseded = true });
            attempts.AddRange(
                @class.OrderBy(line => line.Sitting).Select(line => new Attempt(line.Sitting, line.Mark))
            );
        }
        return attempts;
    }
}
