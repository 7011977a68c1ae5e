namespace Training.Application.Curriculum;

/// <summary>Puts an edition to use: only approved ones can be chosen for a cohort, and they never change. Answers its label.</summary>
/// <param name="Version">The version that was read, so that nobody approves what they have not seen.</param>
[Requires(Permission.EditCurricula)]
public sealed record ApproveCurriculum(string Code, int Edition, int Version) : ICommand<string>;

internal sealed class ApproveCurriculumHandler(ICurriculumDb db, IActor actor, TimeProvider clock)
    : IRequestHandler<ApproveCurriculum, Result<string>>
{
    public async Task<Result<string>> Handle(ApproveCurriculum command, CancellationToken ct)
    {
        if (await db.Edition(command.Code, command.Edition, ct) is not { } curriculum)
            return CurriculumErrors.Unknown;
        if (curriculum.State == EditionState.Draft && curriculum.Version != command.Version)
            return Error.Stale;

        var approved = curriculum.Approve(actor.Name, clock.GetUtcNow());
        return approved.Succeeded(out _) ? curriculum.Label : Result<string>.Refuse(approved.Errors);
    }
}
