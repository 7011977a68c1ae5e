namespace Training.Application.Curriculum;

/// <summary>Puts an edition of the rules to use: only approved ones can be chosen for a cohort. Answers its edition.</summary>
[Requires(Permission.ApproveRules)]
public sealed record ApproveRuleSet(string Code, int Edition) : ICommand<int>;

internal sealed class ApproveRuleSetHandler(ICurriculumDb db, IActor actor, TimeProvider clock)
    : IRequestHandler<ApproveRuleSet, Result<int>>
{
    public async Task<Result<int>> Handle(ApproveRuleSet command, CancellationToken ct)
    {
        var found = await db.RuleSets.SingleOrDefaultAsync(
            rules => rules.Code == command.Code && rules.Edition == command.Edition,
            ct
        );
        if (found is not { } rules)
            return RuleSetErrors.Unknown;

        var approved = rules.Approve(actor.Name, clock.GetUtcNow());
        return approved.Succeeded(out _) ? rules.Edition : Result<int>.Refuse(approved.Errors);
    }
}
