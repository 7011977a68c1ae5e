namespace Training.Application.Curriculum.Rules;

/// <summary>
/// Puts an edition of the rules to use: only approved ones can be chosen for a cohort, and they never change. Answers its
/// label.
/// </summary>
/// <param name="Version">The version that was read, so that nobody approves what they have not seen.</param>
/// <param name="EndsEarlier">The edition that is in force when this one begins ends the day before.</param>
[Requires(Permission.ApproveRules)]
public sealed record ApproveRuleSet(string Code, int Edition, int Version, bool EndsEarlier = false) : ICommand<string>;

internal sealed class ApproveRuleSetHandler(ICurriculumDb db, IActor actor, TimeProvider clock)
    : IRequestHandler<ApproveRuleSet, Result<string>>
{
    public async Task<Result<string>> Handle(ApproveRuleSet command, CancellationToken ct)
    {
        var found = await db.RuleSets.DraftAsRead(command.Code, command.Edition, command.Version, ct);
        if (!found.Succeeded(out var rules))
            return Result<string>.Refuse(found.Errors);
        var approved = rules.Approve(Drafter.Of(actor), clock.GetUtcNow());
        if (approved.Errors.Count > 0)
            return Result<string>.Refuse(approved.Errors);

        foreach (var other in await db.RuleSets.InForceWith(rules, ct))
        {
            if (other.ValidFrom >= rules.ValidFrom)
                return RuleSetErrors.Overlaps.With("other", other.Label).With("from", other.ValidFrom);
            if (!command.EndsEarlier)
                return RuleSetErrors.EndsAnother.With("other", other.Label).With("next", rules.ValidFrom);
            other.EndBefore(rules);
        }
        return rules.Label;
    }
}
