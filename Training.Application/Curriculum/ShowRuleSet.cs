using System.Text.Json;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum;

/// <summary>An edition of the rules with its parameters (domain rules, section 9).</summary>
[Requires(Permission.ViewCohorts)]
public sealed record ShowRuleSet(string Code, int Edition) : IQuery<RuleSetView>;

/// <param name="Approver">Null while it is a draft.</param>
public sealed record RuleSetView(
    RuleSetSummary RuleSet,
    string? Approver,
    DateTimeOffset? ApprovedAt,
    IReadOnlyList<RuleParameter> Parameters
);

/// <param name="Name">For example <c>score.pass</c>.</param>
/// <param name="Value">A number, a word, yes or no, a list, or a table of these; null where the school has to enter it.</param>
/// <param name="Mark">How sure the value is: V verified, P from a neighbouring regulation, GK to be confirmed, ? unknown.</param>
public sealed record RuleParameter(string Name, JsonElement Value, string Mark);

internal sealed class ShowRuleSetHandler(ICurriculumDb db) : IRequestHandler<ShowRuleSet, Result<RuleSetView>>
{
    public async Task<Result<RuleSetView>> Handle(ShowRuleSet query, CancellationToken ct)
    {
        var found = db.RuleSets.AsNoTracking().Where(r => r.Code == query.Code && r.Edition == query.Edition);
        if (await found.SingleOrDefaultAsync(ct) is not { } rules)
            return RuleSetErrors.Unknown;

        return new RuleSetView(
            await found.Select(RuleSets.Summary).SingleAsync(ct),
            rules.Approver,
            rules.ApprovedAt,
            Read(rules.Parameters)
        );
    }

    private static List<RuleParameter> Read(string parameters)
    {
        using var document = JsonDocument.Parse(parameters);
        return
        [
            .. document
                .RootElement.EnumerateObject()
                .Select(parameter => new RuleParameter(
                    parameter.Name,
                    parameter.Value.GetProperty("value").Clone(),
                    parameter.Value.GetProperty("mark").GetString() ?? "?"
                )),
        ];
    }
}
