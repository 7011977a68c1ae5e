namespace Training.Application.Curriculum.Rules;

/// <summary>Changes a draft. Answers its new version.</summary>
/// <param name="Version">The version that was read.</param>
[Requires(Permission.EditRules)]
public sealed record ChangeRuleSet(string Code, int Edition, int Version, RuleSetContent Content) : ICommand<int>;

internal sealed class ChangeRuleSetHandler(ICurriculumDb db, IActor actor) : IRequestHandler<ChangeRuleSet, Result<int>>
{
    public async Task<Result<int>> Handle(ChangeRuleSet command, CancellationToken ct)
    {
        var found = await db.RuleSets.DraftAsRead(command.Code, command.Edition, command.Version, ct);
        if (!found.Succeeded(out var rules))
            return Result<int>.Refuse(found.Errors);

        var changed = rules.Change(command.Content, Drafter.Of(actor));
        return changed.Succeeded(out _) ? rules.Version : Result<int>.Refuse(changed.Errors);
    }
}
