using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum.Rules;

/// <summary>All rule sets, drafts too, the newest first.</summary>
[Requires(Permission.ViewCohorts)]
public sealed record ListRuleSets : IQuery<IReadOnlyList<RuleSetSummary>>;

internal sealed class ListRuleSetsHandler(IRuleSets rules)
    : IRequestHandler<ListRuleSets, Result<IReadOnlyList<RuleSetSummary>>>
{
    public async Task<Result<IReadOnlyList<RuleSetSummary>>> Handle(ListRuleSets query, CancellationToken ct) =>
        (await rules.All(ct)).ToList();
}
