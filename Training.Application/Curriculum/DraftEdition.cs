using FluentValidation;

namespace Training.Application.Curriculum;

/// <summary>
/// Copies an edition to a draft: the next edition of the same code, or the first of a curriculum of the school's own.
/// Answers the draft's edition.
/// </summary>
[Requires(Permission.EditCurricula)]
public sealed record DraftEdition(string From, int Edition, string Code) : ICommand<int>;

internal sealed class DraftEditionRules : AbstractValidator<DraftEdition>
{
    public DraftEditionRules() =>
        RuleFor(command => command.Code).Matches(Common.Code.Pattern).WithErrorCode("curricula.code_malformed");
}

internal sealed class DraftEditionHandler(ICurriculumDb db, TimeProvider clock)
    : IRequestHandler<DraftEdition, Result<int>>
{
    public async Task<Result<int>> Handle(DraftEdition command, CancellationToken ct)
    {
        if (await db.Edition(command.From, command.Edition, ct) is not { } source)
            return CurriculumErrors.Unknown;

        var drafted = await db.NextDraft(command.Code, source.Content, clock.GetUtcNow(), ct);
        return drafted.Succeeded(out var draft) ? draft.Edition : Result<int>.Refuse(drafted.Errors);
    }
}
