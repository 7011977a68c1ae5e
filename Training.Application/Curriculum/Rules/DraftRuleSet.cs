using FluentValidation;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum.Rules;

/// <summary>
/// Copies an edition to a draft: the next edition of the same code, or the first of a rule set of the school's own. Answers
/// the draft's edition.
/// </summary>
[Requires(Permission.EditRules)]
public sealed record DraftRuleSet(string From, int Edition, string Code, DateOnly ValidFrom) : ICommand<int>;

internal sealed class DraftRuleSetRules : AbstractValidator<DraftRuleSet>
{
    public DraftRuleSetRules()
    {
        RuleFor(command => command.Code).Matches(Common.Code.Pattern).WithErrorCode("rules.code_malformed");
        RuleFor(command => command.ValidFrom).NotEmpty().WithErrorCode("rules.valid_from_missing");
    }
}

internal sealed class DraftRuleSetHandler(ICurriculumDb db, IActor actor, TimeProvider clock)
    : IRequestHandler<DraftRuleSet, Result<int>>
{
    public async Task<Result<int>> Handle(DraftRuleSet command, CancellationToken ct)
    {
        if (await db.RuleSets.Edition(command.From, command.Edition, ct) is not { } source)
            return RuleSetErrors.Unknown;
        var last = await db.RuleSets.LastEdition(command.Code, ct);
        if (last is { State: EditionState.Draft }) // two would each be the next edition
            return RuleSetErrors.HasDraft.With("rules", last.Label);

        var draft = RuleSet.Draft(
            RuleSetId.New(clock.GetUtcNow()),
            Code.Clean(command.Code),
            (last?.Edition ?? 0) + 1,
            source,
            command.ValidFrom,
            Drafter.Of(actor)
        );
        db.RuleSets.Add(draft);
        return draft.Edition;
    }
}
