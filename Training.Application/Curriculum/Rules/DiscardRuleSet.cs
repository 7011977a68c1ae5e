namespace Training.Application.Curriculum.Rules;

/// <summary>Throws a draft away; an approved edition stays for good. Answers its edition.</summary>
/// <param name="Version">The version that was read.</param>
[Requires(Permission.EditRules)]
public sealed record DiscardRuleSet(string Code, int Edition, int Version) : ICommand<int>;

internal sealed class DiscardRuleSetHandler(ICurriculumDb db) : IRequestHandler<DiscardRuleSet, Result<int>>
{
    public async Task<Result<int>> Handle(DiscardRuleSet command, CancellationToken ct)
    {
        var found = await db.RuleSets.DraftAsRead(command.Code, command.Edition, command.Version, ct);
        if (!found.Succeeded(out var rules))
            return Result<int>.Refuse(found.Errors);
        if (rules.State == EditionState.Approved)
            return RuleSetErrors.IsApproved.With("rules", rules.Label).With("approver", rules.Approver);

        db.RuleSets.Remove(rules);
        return rules.Edition;
    }
}
