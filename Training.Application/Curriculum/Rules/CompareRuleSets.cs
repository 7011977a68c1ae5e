using System.Text.Json;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum.Rules;

/// <summary>What an edition changed against another.</summary>
[Requires(Permission.ViewCohorts)]
public sealed record CompareRuleSets(string Code, int Edition, string With, int WithEdition) : IQuery<RuleComparison>;

/// <param name="Changes">In the order of the parameters.</param>
public sealed record RuleComparison(RuleSetSummary Before, RuleSetSummary After, IReadOnlyList<RuleChange> Changes);

public sealed record RuleChange(RuleParameter Before, RuleParameter After);

internal sealed class CompareRuleSetsHandler(ICurriculumDb db)
    : IRequestHandler<CompareRuleSets, Result<RuleComparison>>
{
    public async Task<Result<RuleComparison>> Handle(CompareRuleSets query, CancellationToken ct)
    {
        var all = db.RuleSets.AsNoTracking();
        if (await all.Edition(query.Code, query.Edition, ct) is not { } after)
            return RuleSetErrors.Unknown;
        if (await all.Edition(query.With, query.WithEdition, ct) is not { } before)
            return RuleSetErrors.Unknown;

        var was = RuleParameters.Read(before.Parameters).List().ToDictionary(parameter => parameter.Name);
        var changes =
            from parameter in RuleParameters.Read(after.Parameters).List()
            where !JsonElement.DeepEquals(was[parameter.Name].Value, parameter.Value)
            select new RuleChange(was[parameter.Name], parameter);
        return new RuleComparison(RuleSets.SummaryOf(before), RuleSets.SummaryOf(after), [.. changes]);
    }
}
