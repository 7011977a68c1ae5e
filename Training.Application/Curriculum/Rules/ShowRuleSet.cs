using System.Text.Json;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum.Rules;

/// <summary>An edition of the rules with its parameters (domain rules, section 9).</summary>
[Requires(Permission.ViewCohorts)]
public sealed record ShowRuleSet(string Code, int Edition) : IQuery<RuleSetView>;

/// <param name="Drafters">Who wrote on it; nobody on what came with the program.</param>
/// <param name="Approver">Null while it is a draft.</param>
/// <param name="Fields">The values that can be changed in a draft, each with what it may be.</param>
/// <param name="InTheWay">Approved editions of its code that are in force on a day on which it is; they end when it is approved.</param>
/// <param name="Others">The other editions of every code, to compare it with; of its own code first.</param>
public sealed record RuleSetView(
    RuleSetSummary RuleSet,
    IReadOnlyList<string> Drafters,
    string? Approver,
    DateTimeOffset? ApprovedAt,
    IReadOnlyList<RuleParameter> Parameters,
    IReadOnlyList<RuleFieldValue> Fields,
    IReadOnlyList<RuleSetSummary> InTheWay,
    IReadOnlyList<RuleSetSummary> Others,
    int Version
);

/// <param name="Name">For example <c>score.pass</c>.</param>
/// <param name="Value">A number, a word, yes or no, a list, or a table of these; null where the school has to enter it.</param>
/// <param name="Mark">How sure the value is: S set by the school, V verified, P from a neighbouring regulation, GK to be confirmed, ? unknown.</param>
public sealed record RuleParameter(string Name, JsonElement Value, string Mark);

/// <param name="Value">Null where a value that may be left out is.</param>
public sealed record RuleFieldValue(RuleField Field, JsonElement Value, JsonElement Default);

internal sealed class ShowRuleSetHandler(ICurriculumDb db, IRuleSets all)
    : IRequestHandler<ShowRuleSet, Result<RuleSetView>>
{
    public async Task<Result<RuleSetView>> Handle(ShowRuleSet query, CancellationToken ct)
    {
        if (await db.RuleSets.AsNoTracking().Edition(query.Code, query.Edition, ct) is not { } rules)
            return RuleSetErrors.Unknown;

        var parameters = RuleParameters.Read(rules.Parameters);
        var inTheWay = await db.RuleSets.AsNoTracking().InForceWith(rules, ct);
        var others = (await all.All(ct)).Where(other => other.Id != rules.Id);
        return new RuleSetView(
            RuleSets.SummaryOf(rules),
            [.. rules.Drafters.Select(drafter => drafter.Name)],
            rules.Approver,
            rules.ApprovedAt,
            parameters.List(),
            parameters.Fields(),
            [.. inTheWay.Select(RuleSets.SummaryOf)],
            [.. others.OrderBy(other => other.Code != rules.Code)],
            rules.Version
        );
    }
}
